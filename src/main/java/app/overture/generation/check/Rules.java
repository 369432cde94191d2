package app.overture.generation.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules share about a draft. */
final class Rules {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”“'»)]*(?=\\s|$)|\\n");

    private Rules() {}

    /** Subject and body by name; without a subject only the body. */
    static Map<String, String> fields(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!draft.subject().isEmpty()) {
            fields.put("subject", draft.subject());
        }
        fields.put("body", draft.body());
        return fields;
    }

    /** What the words at a place may rest on: the facts that their sentence cites, and what is no fact. */
    static List<Ground.Known> scope(Draft draft, Ground ground, String field, int at) {
        if (!field.equals("body")) {
            return ground.all();
        }
        int from = 0;
        for (Draft.CitedSentence sentence : draft.sentences()) {
            int start = draft.body().indexOf(sentence.text(), from);
            if (start < 0) {
                continue;
            }
            int end = start + sentence.text().length();
            if (start <= at && at < end) {
                return ground.scope(sentence.cited());
            }
            from = end;
        }
        return ground.all();
    }

    /** Whether a scope is that of a sentence that cites nothing, even where there is but one fact to cite. */
    @SuppressWarnings("ReferenceEquality")
    static boolean uncited(List<Ground.Known> scope, Ground ground) {
        return scope == ground.all();
    }

    /** The sentence that a place stands in, by its punctuation. */
    static String sentence(String text, int at) {
        int start = 0;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            if (end.end() > at) {
                return text.substring(start, end.end());
            }
            start = end.end();
        }
        return text.substring(start);
    }

    static boolean asks(String text, int at) {
        return sentence(text, at).contains("?");
    }
}
