package app.overture.review;

/**
 * How far the review of a campaign is.
 *
 * @param approved approved and everything that became of it
 * @param left drafts that wait for a decision
 */
public record Tally(int approved, int rejected, int left) {

    public int total() {
        return approved + rejected + left;
    }

    public int decided() {
        return approved + rejected;
    }
}
