package app.overture.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Passages in foreign text that speak to a machine instead of a reader. They are taken out before a model sees the text,
 * and kept aside so that a person can see them. A sieve, not a wall: what passes it is still fenced as data.
 */
public final class Suspicion {

    private static final Pattern SPEAKS_TO_A_MACHINE = Pattern.compile(
            "(?iu)\\b(ignore|disregard|forget|override|bypass|ignoriere?n?|vergiss|ignoruj(te)?|zapome[nň](te)?)\\b.{0,40}"
                    + "\\b(instructions?|prompts?|rules?|guidelines?|anweisung(en)?|regeln|pokyny|instrukce|pravidla)\\b"
                    + "|\\b(system|developer)\\s+(prompt|message|instruction)"
                    + "|\\b(you are|du bist|jsi)\\b.{0,20}\\b(an?|ein|eine)?\\s*(ai|language model|llm|chatbot|sprachmodell|jazykov[ýy] model)\\b"
                    + "|\\b(ai|llm|language models?|chatbots?|assistants?)\\b.{0,30}\\b(must|should|shall|have to|are instructed|reading this)\\b"
                    + "|\\b(as|to|for|attention)\\s+(an?\\s+|any\\s+|all\\s+)?(ai|llm|language) (assistant|model|agent|system)s?\\b"
                    + "|\\b(do not|don't|never) (mention|reveal|tell|disclose)\\b.{0,60}\\b(instruction|prompt|user|reviewer)s?\\b"
                    + "|\\b(respond|reply|answer|output|write) (only )?(with|exactly|the following)\\b.{0,60}[\"“:]"
                    + "|\\bnew (instructions?|task|rules?)\\s*:"
                    + "|</?(system|assistant|user|instructions?|tool)>"
                    + "|\\[/?inst\\]|<\\|im_(start|end)\\|>");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");
    private static final int LONGEST_PASSAGE = 400;

    private Suspicion() {}

    /** A text without its suspicious passages, and those. */
    record Sifted(String sound, List<String> suspicious) {}

    public static boolean of(String text) {
        return SPEAKS_TO_A_MACHINE.matcher(text).find();
    }

    static Sifted sift(String text) {
        if (!of(text)) {
            return new Sifted(text, List.of());
        }
        StringBuilder sound = new StringBuilder();
        List<String> suspicious = new ArrayList<>();
        for (String line : text.split("\\R")) {
            for (String sentence : SENTENCE_END.split(line)) {
                if (of(sentence)) {
                    suspicious.add(cut(sentence));
                } else {
                    sound.append(sentence).append(' ');
                }
            }
            sound.append('\n');
        }
        // An instruction spread over several sentences shows only as a whole: then nothing of the text is used.
        if (of(sound.toString().replaceAll("\\s+", " "))) {
            suspicious.add(cut(text));
            return new Sifted("", suspicious);
        }
        return new Sifted(sound.toString().strip(), suspicious);
    }

    private static String cut(String passage) {
        String line = passage.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_PASSAGE ? line : line.substring(0, LONGEST_PASSAGE) + "…";
    }
}
