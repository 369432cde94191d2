package app.overture.linkedin;

import java.util.List;

/**
 * The LinkedIn side of a campaign.
 *
 * @param approved messages that "Queue" would take now
 */
public record LinkedInState(int approved, List<OwnersQueue> owners) {

    public LinkedInState {
        owners = List.copyOf(owners);
    }

    public boolean isEmpty() {
        return approved == 0 && owners.isEmpty();
    }

    /** What waits for one owner's browser, and what it has sent. */
    public record OwnersQueue(String owner, int queued, int sent, int failed) {}
}
