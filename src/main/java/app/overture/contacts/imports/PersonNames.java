package app.overture.contacts.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's name as a letter would address it: without titles and decoration, with capitals where they belong.
 *
 * @param last empty for people with one name
 */
record PersonNames(String first, String last) {

    private static final Set<String> TITLES = Set.of(
            "ing",
            "mgr",
            "bc",
            "mudr",
            "judr",
            "phdr",
            "rndr",
            "mvdr",
            "paeddr",
            "doc",
            "prof",
            "dr",
            "mr",
            "mrs",
            "ms",
            "mba",
            "phd",
            "ph.d",
            "csc",
            "dis",
            "dipl",
            "dipl.-ing",
            "mag",
            "llm",
            "ll.m",
            "msc",
            "bsc",
            "herr",
            "frau",
            "pan",
            "paní",
            "pani",
            "arch",
            "akad",
            "cfa",
            "pmp",
            "dba",
            "th.d",
            "cpa");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "da", "di", "del", "della", "dos", "du", "la", "le", "ter", "ten", "zu",
            "al");

    private static final Pattern DECORATION = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\\x{FE0F}\"“”„]|\\(.*?\\)");
    private static final Pattern BETWEEN = Pattern.compile("[ ,]+");
    private static final Set<String> NEVER_A_NAME =
            Set.of("ing", "mgr", "phd", "herr", "frau", "mrs", "mr", "prof", "mudr", "judr");

    static PersonNames of(String first, String last, String full) {
        String firstName = tidy(first);
        String lastName = tidy(last);
        if (!firstName.isEmpty() || !lastName.isEmpty()) {
            return new PersonNames(capitals(firstName), capitals(lastName));
        }
        return split(full);
    }

    boolean isEmpty() {
        return first.isEmpty() && last.isEmpty();
    }

    private static PersonNames split(String full) {
        // "Horáčková, Vendula" is turned round; "Vendula Horáčková, MBA" is not.
        int comma = full.indexOf(',');
        if (comma > 0 && !tidy(full.substring(comma + 1)).isEmpty()) {
            return new PersonNames(capitals(tidy(full.substring(comma + 1))), capitals(tidy(full.substring(0, comma))));
        }
        String name = tidy(full);
        if (name.isEmpty()) {
            return new PersonNames("", "");
        }
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        int from = words.size() - 1;
        while (from > 1 && PARTICLES.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        return from == 0
                ? new PersonNames(capitals(name), "")
                : new PersonNames(
                        capitals(String.join(" ", words.subList(0, from))),
                        capitals(String.join(" ", words.subList(from, words.size()))));
    }

    private static String tidy(String raw) {
        String line = CellText.line(raw);
        if (line.contains("@")) {
            return "";
        }
        String letters = DECORATION.matcher(line).replaceAll(" ");
        return BETWEEN.splitAsStream(letters)
                .filter(word -> !word.isEmpty() && !isTitle(word))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .collect(Collectors.joining(" "));
    }

    private static boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        // "Mag" or "Doc" may be somebody's name, with a full stop it is not; university degrees have no such twin.
        return TITLES.contains(bare)
                && (lower.endsWith(".")
                        || lower.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                        || bare.contains(".")
                        || NEVER_A_NAME.contains(bare));
    }

    /** "PETR NOVÁK" and "petr novák" become "Petr Novák"; a name in mixed case knows better than we do. */
    private static String capitals(String name) {
        boolean shouted = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
        boolean whispered = name.equals(name.toLowerCase(Locale.ROOT));
        if (!shouted && !whispered) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        boolean start = true;
        for (char letter : name.toCharArray()) {
            text.append(start ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
            start = !Character.isLetter(letter);
        }
        return text.toString();
    }
}
