package app.overture.campaigns;

import app.overture.shared.Problem;
import java.util.List;

/**
 * One message of the sequence.
 *
 * @param position from 1; what a message calls its step
 * @param guidance what this step shall do, told to the writer
 * @param delayDays days after the step before it was sent; for the first, after sending starts
 */
public record CampaignStep(
        int position, Channel channel, String label, String guidance, boolean enabled, int delayDays) {

    public static final int MOST = 10;
    public static final int LONGEST_GUIDANCE = 2_000;

    public CampaignStep {
        label = label.strip();
        guidance = guidance.strip();
        if (position < 1 || position > MOST) {
            throw Problem.badInput("steps", "A sequence has 1 to 10 steps.");
        }
        if (label.isEmpty() || label.length() > 80) {
            throw Problem.badInput("steps", "Step " + position + " needs a label of at most 80 characters.");
        }
        if (guidance.length() > LONGEST_GUIDANCE) {
            throw Problem.badInput("steps", "The guidance of step " + position + " is longer than 2,000 characters.");
        }
        if (delayDays < 0 || delayDays > 90) {
            throw Problem.badInput("steps", "The delay of step " + position + " is 0 to 90 days.");
        }
    }

    public CampaignStep at(int newPosition) {
        return new CampaignStep(newPosition, channel, label, guidance, enabled, delayDays);
    }

    /** Numbers steps by their order; a sequence without an enabled step would write nothing. */
    static List<CampaignStep> sequence(List<CampaignStep> steps) {
        if (steps.isEmpty() || steps.size() > MOST) {
            throw Problem.badInput("steps", "A sequence has 1 to 10 steps.");
        }
        if (steps.stream().noneMatch(CampaignStep::enabled)) {
            throw Problem.badInput("steps", "At least one step must be switched on.");
        }
        return java.util.stream.IntStream.range(0, steps.size())
                .mapToObj(index -> steps.get(index).at(index + 1))
                .toList();
    }
}
