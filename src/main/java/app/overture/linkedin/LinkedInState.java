package app.overture.linkedin;

import java.util.List;
import java.util.Map;

/**
 * The LinkedIn side of a campaign.
 *
 * @param approved messages that "Queue" would take now
 * @param heldBack approved messages that stay behind, by the reason of {@link LinkedInQueued}
 */
public record LinkedInState(int approved, Map<String, Integer> heldBack, List<OwnersQueue> owners) {

    public LinkedInState {
        heldBack = Map.copyOf(heldBack);
        owners = List.copyOf(owners);
    }

    public boolean isEmpty() {
        return approved == 0 && heldBack.isEmpty() && owners.isEmpty();
    }

    /** What waits for one owner's browser, and what it has sent. */
    public record OwnersQueue(String owner, int queued, int sent, int failed) {}
}
