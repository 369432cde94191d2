package app.overture.linkedin;

/** Whether an invitation goes with its note. Without one only where a person chose so, never quietly. */
final class NotePolicy {

    static final String REQUIRED = "required";
    static final String OPTIONAL = "optional";
    static final String NONE = "none";

    private NotePolicy() {}

    /** @param without whether the owner's invitations may go without their note when the month's are used up */
    static String of(QueueRow row, int notesLeft, boolean without) {
        if (!row.isInvitation() || row.body().isBlank()) {
            return NONE;
        }
        if (!without) {
            return REQUIRED;
        }
        return notesLeft > 0 ? OPTIONAL : NONE;
    }
}
