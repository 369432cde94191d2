package app.overture.messages;

import java.util.Optional;

/**
 * Something the checker found in a message.
 *
 * @param severity "block" keeps it out of one-key approval, "note" only tells
 * @param field "subject" or "body"
 * @param start first character of the spot in the field, or -1 when it concerns the whole
 * @param end after the last character
 * @param text the words in question
 * @param explanation a sentence for the reviewer
 */
public record Flag(String code, String severity, String field, int start, int end, String text, String explanation) {

    /** Keeps the message out of one-key and bulk approval. */
    public boolean isBlocking() {
        return !severity.equals("note");
    }

    /** Text that is gone takes its flag with it; what moved is marked where it stands now. */
    Optional<Flag> in(String subject, String body) {
        if (start < 0 || text.isEmpty()) {
            return Optional.of(this);
        }
        String where = field.equals("subject") ? subject : body;
        int found = where.startsWith(text, Math.min(start, where.length())) ? start : where.indexOf(text);
        return found < 0
                ? Optional.empty()
                : Optional.of(new Flag(code, severity, field, found, found + text.length(), text, explanation));
    }
}
