package app.overture.generation.check;

/**
 * One thing in a draft that a person should look at.
 *
 * @param code the rule, stable
 * @param field "subject" or "body"
 * @param start where in the field it begins; equal to {@code end} when the whole field is meant
 * @param text the words in question
 * @param explanation a sentence for the reviewer, and for the model's second attempt
 */
public record Finding(
        String code, Severity severity, String field, int start, int end, String text, String explanation) {

    /** A blocking finding costs a second attempt and then bars one-key approval; a hint is only shown. */
    public enum Severity {
        BLOCKING,
        HINT
    }

    public boolean blocking() {
        return severity == Severity.BLOCKING;
    }
}
