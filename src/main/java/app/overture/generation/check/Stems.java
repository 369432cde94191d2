package app.overture.generation.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The forms that a name may take by declension, as far as comparing needs them. All words are folded before. */
final class Stems {

    private static final int SHORTEST = 3;
    private static final List<String> SLAVIC = List.of(
            "a", "u", "y", "e", "i", "o", "ou", "em", "um", "am", "im", "ovi", "ove", "ech", "ich", "ach", "ami", "emi",
            "imi", "eho", "emu", "ych", "ym", "ymi", "ho", "mu", "m", "ovy", "ovych", "ovou", "ovu", "ey", "iho", "imu",
            "ich", "ii", "ie", "iich", "ete", "eti", "etem");
    private static final List<String> GERMAN = List.of("s", "es", "e", "n", "en", "ern", "em", "ns");
    private static final List<String> ENGLISH = List.of("s", "es");
    private static final Set<String> DECLINING =
            Set.of("cs", "sk", "pl", "hr", "sl", "uk", "ru", "bg", "sr", "lt", "lv", "fi", "hu");

    private Stems() {}

    static boolean declines(String language) {
        return DECLINING.contains(language);
    }

    static Set<String> of(String folded, String language) {
        Set<String> stems = new HashSet<>();
        stems.add(folded);
        List<String> endings = declines(language) ? SLAVIC : language.equals("de") ? GERMAN : ENGLISH;
        for (String ending : endings) {
            int rest = folded.length() - ending.length();
            if (rest >= SHORTEST && folded.endsWith(ending)) {
                stems.add(folded.substring(0, rest));
            }
        }
        if (declines(language)) {
            Set<String> more = new HashSet<>();
            for (String stem : stems) {
                more.add(softened(stem));
                more.add(withoutFleeting(stem));
            }
            stems.addAll(more);
        }
        return stems;
    }

    /** Praha, v Praze; Olga, Olze; Anka, Ance: the last consonant changes before an ending. */
    private static String softened(String stem) {
        int last = stem.length() - 1;
        String head = stem.substring(0, last);
        return switch (stem.charAt(last)) {
            case 'h', 'g' -> head + "z";
            case 'k' -> head + "c";
            default -> stem;
        };
    }

    /** Pavel, Pavla; Mareček, Marečka: an e in the last syllable falls out. */
    private static String withoutFleeting(String stem) {
        int at = stem.length() - 2;
        return at >= 2 && stem.charAt(at) == 'e' ? stem.substring(0, at) + stem.charAt(at + 1) : stem;
    }
}
