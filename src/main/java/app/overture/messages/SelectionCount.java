package app.overture.messages;

/**
 * A selection in numbers.
 *
 * @param approvable drafts without a flag; flagged ones are looked at one by one
 * @param rejectable drafts, flagged or not
 * @param flagged drafts that stay out of an approval in bulk
 */
public record SelectionCount(int selected, int approvable, int rejectable, int flagged) {

    public static final SelectionCount NONE = new SelectionCount(0, 0, 0, 0);
}
