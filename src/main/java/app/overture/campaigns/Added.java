package app.overture.campaigns;

import java.util.List;
import java.util.UUID;

/**
 * What adding contacts did.
 *
 * @param skippedCount matched but already in the campaign, or disqualified
 * @param total contacts of the campaign now
 * @param gaps the newly added ones that enrichment has not finished
 */
public record Added(int addedCount, int skippedCount, int total, List<Gap> gaps) {

    public Added {
        gaps = List.copyOf(gaps);
    }

    public record Gap(UUID contactId, List<String> missing) {
        public Gap {
            missing = List.copyOf(missing);
        }
    }
}
