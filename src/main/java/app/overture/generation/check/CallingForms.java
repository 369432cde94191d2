package app.overture.generation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of callings: the forms that a list of men in the first case stands for. All words are folded before. */
final class CallingForms {

    static final List<String> ENDINGS = List.of(
            "", "s", "in", "innen", "n", "en", "e", "es", "ka", "ku", "kou", "ko", "ky", "ce", "kach", "kam", "em", "a",
            "ovi", "ove", "i", "u", "y", "um", "ech", "ich", "emi", "ou", "o", "eho", "emu", "ho", "mu", "m", "x", "r",
            "ami", "am", "ach");

    /** Endings of a Czech noun in -a: "hokejistu". */
    static final Set<String> OF_A =
            Set.of("e", "u", "y", "i", "ou", "ove", "ovi", "um", "ech", "o", "ami", "am", "ach");

    /** Endings of a noun in -e: "Pädagogin", "soudcem". */
    static final Set<String> OF_E = Set.of("in", "innen", "i", "em", "u", "ich", "um", "ove", "ovi");

    /** "kardioložka" is a kardiolog, "technička" a technik. */
    private static final Pattern FEMALE = Pattern.compile("(lozk|ick)(?:a|u|ou|o|y|am|ach|ami)$|(lozc|icc)e$");

    /** "technici" are of a technik, "psycholozi" of a psycholog. */
    private static final Pattern SOFTENED = Pattern.compile("(?<=.{4})(?:(c)|z)(?:i|ich)$");

    /** "zahradnice" is a zahradník. */
    private static final Pattern OF_NIK = Pattern.compile("(?<=.{3})ni(?:ce|ci|cemi|cim|cich|c)$");

    /** "vědkyně" is a vědec, "soudkyně" a soudce. */
    private static final Pattern OF_KYNE = Pattern.compile("(?<=.{3})kyn(?:e|i|im|ich|emi)?$");

    /** "plavce" is of a plavec. */
    private static final Pattern OF_EC = Pattern.compile("(?<=.{3}[^aeiouy])c(?:e|i|em|u|um|ich|ove|ovi)$");

    /** "sládkovi" is of a sládek. */
    private static final Pattern OF_EK = Pattern.compile("(?<=.{2}[^aeiouy])k(?:a|u|ovi|em|ove|y|um|ach)$");

    /** "Kauffrau", "firemen", "policewoman". */
    private static final Pattern OF_MAN = Pattern.compile("(?<=.{3})(?:frauen|frau|leuten|leute|mannern|manner)$");

    private static final Pattern OF_ENGLISH_MAN = Pattern.compile("(?<=.{3})(?:women|woman|men|person|persons)$");

    /** Technika and politika are no women, nor of a man. */
    private static final Pattern SCIENCE =
            Pattern.compile("(?:.*[^n]|techn|mechan|botan|elektrotechn)i(?:ka|ky|ku|kou|ce)$");

    private CallingForms() {}

    /** What a word may be the form of, itself first; nothing when it names a science. */
    static List<String> male(String folded) {
        if (SCIENCE.matcher(folded).matches()) {
            return folded.endsWith("ice") ? List.of(folded) : List.of();
        }
        List<String> male = new ArrayList<>(2);
        male.add(folded);
        Matcher softened = SOFTENED.matcher(folded);
        if (softened.find()) {
            male.add(folded.substring(0, softened.start()) + (softened.group(1) != null ? "k" : "g"));
        }
        Matcher female = FEMALE.matcher(folded);
        if (female.find()) {
            String last = female.group(1) == null ? female.group(2) : female.group(1);
            male.add(folded.substring(0, female.start()) + (last.startsWith("l") ? "log" : "ik"));
        }
        other(folded, OF_NIK, male, "nik");
        other(folded, OF_KYNE, male, "ec", "ce");
        other(folded, OF_EC, male, "ec");
        other(folded, OF_EK, male, "ek");
        other(folded, OF_MAN, male, "mann");
        other(folded, OF_ENGLISH_MAN, male, "man");
        if (folded.endsWith("ies") && folded.length() > 5) {
            male.add(folded.substring(0, folded.length() - 3) + "y");
        }
        return male;
    }

    private static void other(String folded, Pattern form, List<String> male, String... endings) {
        Matcher hit = form.matcher(folded);
        if (hit.find()) {
            for (String ending : endings) {
                male.add(folded.substring(0, hit.start()) + ending);
            }
        }
    }
}
