package app.overture.review;

/** Which message comes first. Whatever the order, the steps to one person stay together only by {@link #SCORE}. */
public enum ReviewOrder {
    /** The best contacts first, each with their steps one after the other. */
    SCORE("", "Best contacts first"),
    /** Flagged messages first, then those with hints: what needs the freshest eyes. */
    RISK("risk", "Flagged first");

    private final String text;
    private final String label;

    ReviewOrder(String text, String label) {
        this.text = text;
        this.label = label;
    }

    /** As it stands in an address, and as the messages' lists are sorted. */
    public String text() {
        return text;
    }

    public String label() {
        return label;
    }

    /** What cannot be read is the usual order. */
    public static ReviewOrder of(String text) {
        return RISK.text.equals(text) ? RISK : SCORE;
    }
}
