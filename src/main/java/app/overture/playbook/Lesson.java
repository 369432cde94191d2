package app.overture.playbook;

import java.util.List;

/**
 * Something that people did to drafts again and again, with a rule that would have spared them.
 *
 * @param pattern what it was counted by: the same habit has the same pattern tomorrow
 * @param finding what was counted, as a sentence
 * @param wording the rule, as a sentence for the writer
 * @param support in how many messages it was seen
 */
public record Lesson(String pattern, String finding, String wording, int support, List<Example> examples) {

    public Lesson {
        examples = List.copyOf(examples);
    }

    /** One edit that speaks for it; names are taken out. */
    public record Example(String reason, String before, String after) {}
}
