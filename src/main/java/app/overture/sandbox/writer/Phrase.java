package app.overture.sandbox.writer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fact, brought into a form that a sentence can take up. Notes are mostly written without their subject ("Moved the log
 * to tablets."): those can be told to the person or of the company. What has another form is quoted.
 */
record Phrase(Form form, String text) {

    enum Form {
        /** A verb and what follows, without the subject. */
        DID,
        /** Things, without an article. */
        THINGS,
        /** Anything else: only as a quotation. */
        QUOTE
    }

    private static final Set<String> PAST = Set.of(
            "gave",
            "wrote",
            "built",
            "led",
            "ran",
            "won",
            "began",
            "took",
            "brought",
            "spoke",
            "taught",
            "grew",
            "made",
            "came",
            "went",
            "became",
            "held",
            "set",
            "put",
            "left",
            "sold",
            "bought",
            "cut",
            "drew",
            "kept",
            "found",
            "chose",
            "spent",
            "rebuilt",
            "broke",
            "got",
            "saw",
            "sought",
            "rewrote",
            "met",
            "let",
            "did",
            "had",
            "was",
            "stood",
            "told",
            "drove",
            "shut",
            "stuck",
            "threw",
            "undertook",
            "withdrew",
            "split",
            "struck",
            "swept",
            "fought");
    private static final Set<String> NO_VERB = Set.of(
            "sales",
            "news",
            "skills",
            "interests",
            "operations",
            "logistics",
            "analytics",
            "numbers",
            "people",
            "plans",
            "parts",
            "systems",
            "products",
            "services",
            "customers",
            "members",
            "machines",
            "orders",
            "series",
            "this",
            "its",
            "less",
            "always");
    private static final Set<String> NO_PAST = Set.of(
            "need",
            "speed",
            "indeed",
            "hundred",
            "shared",
            "used",
            "limited",
            "embedded",
            "advanced",
            "applied",
            "based",
            "red");
    private static final Pattern OTHERS = Pattern.compile("(?i)\\b(?:he|she|his|her|him|hers|I|my|we|our)\\b");
    private static final Set<String> THINGS_FIELDS =
            Set.of("expertise_areas", "expertise", "thought_leadership_topics", "topics", "focus", "interests");
    private static final int LONG = 28;

    static Phrase of(String field, String value) {
        String text = firstSentence(value);
        String first = text.split("\\s+", 2)[0].replaceAll("[,;:]$", "");
        String small = first.toLowerCase(Locale.ROOT);
        boolean english =
                text.chars().noneMatch(c -> "áčďéěíňóřšťúůýžäöüßÁČĎÉĚÍŇÓŘŠŤÚŮÝŽÄÖÜ".indexOf(c) >= 0) || isVerb(small);
        if (THINGS_FIELDS.contains(field) && english && text.split("\\s+").length <= 12) {
            return new Phrase(Form.THINGS, uncapitalised(text).replaceFirst(", ([^,]+)$", " and $1"));
        }
        if (english && isVerb(small) && !OTHERS.matcher(text).find()) {
            return new Phrase(Form.DID, small + text.substring(first.length()));
        }
        return new Phrase(Form.QUOTE, text.replace('“', '‘').replace('”', '’').replace('"', '’'));
    }

    boolean isLong() {
        return text.split("\\s+").length > LONG;
    }

    /** For the inside of a sentence: a common first word becomes small, a name or an abbreviation stays. */
    static String uncapitalised(String text) {
        if (text.length() < 2 || !Character.isUpperCase(text.charAt(0))) {
            return text;
        }
        String first = text.split("[\\s,:;]", 2)[0];
        boolean name = first.length() == 1 && !first.equals("A")
                || first.chars().skip(1).anyMatch(Character::isUpperCase)
                || first.chars().anyMatch(Character::isDigit);
        return name ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String bare(String text) {
        return text.strip().replaceAll("[.!…]+$", "").strip();
    }

    private static String firstSentence(String value) {
        String[] sentences = value.strip().split("(?<=[.!?])\\s+(?=\\p{Lu})");
        return bare(sentences[0]);
    }

    private static boolean isVerb(String word) {
        return PAST.contains(word)
                || (word.matches("[a-z]{2,}ed") && !NO_PAST.contains(word))
                || (word.matches("[a-z]{2,}[a-rt-z]s")
                        && !word.matches(".*(?:ness|ous|us|is|ss|ings|ments|tions|ers|ors|ics)")
                        && !NO_VERB.contains(word))
                || word.equals("processes")
                || word.equals("offers")
                || word.equals("delivers")
                || word.equals("suffers")
                || word.equals("is")
                || word.equals("has")
                || word.equals("does")
                || word.equals("orders")
                || word.equals("covers")
                || word.equals("monitors")
                || word.equals("answers");
    }
}
