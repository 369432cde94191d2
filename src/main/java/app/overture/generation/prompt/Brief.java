package app.overture.generation.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What all contacts of a run have in common, frozen when the run starts: it is stored with the run, so that a retry next
 * week and a regeneration write under the same strategy.
 *
 * @param language code of the language of the messages; empty for each contact's own
 * @param fallbackLanguage what a contact without a language is written in
 * @param strategy what the playbook says, as key and value; empty without a playbook
 * @param linkHosts the hosts that a message may link to
 */
public record Brief(
        String template,
        String campaign,
        String purpose,
        String senderName,
        String tone,
        String formality,
        String language,
        String fallbackLanguage,
        String instructions,
        List<StepBrief> steps,
        List<Line> strategy,
        List<String> linkHosts) {

    /** The template version that new runs are written with. */
    public static final String CURRENT = "generate-v1";

    static final int INSTRUCTIONS_LIMIT = 2_000;

    public Brief {
        steps = List.copyOf(steps);
        strategy = List.copyOf(strategy);
        linkHosts = List.copyOf(linkHosts);
    }

    /** One enabled step. */
    public record StepBrief(int step, String channel, String label, String guidance, int delayDays) {

        public boolean email() {
            return channel.equals("email");
        }
    }

    /** One statement of the strategy. */
    public record Line(String key, String value) {}

    /** The same brief for a message that shall sound different. */
    public Brief sounding(String otherTone, String otherFormality, String otherLanguage) {
        return new Brief(
                template,
                campaign,
                purpose,
                senderName,
                otherTone,
                otherFormality,
                otherLanguage,
                fallbackLanguage,
                instructions,
                steps,
                strategy,
                linkHosts);
    }

    /** The same brief, with a step that was switched on after it was frozen. */
    public Brief including(StepBrief step) {
        if (steps.stream().anyMatch(one -> one.step() == step.step())) {
            return this;
        }
        List<StepBrief> all = new ArrayList<>(steps);
        all.add(step);
        all.sort(Comparator.comparingInt(StepBrief::step));
        return new Brief(
                template,
                campaign,
                purpose,
                senderName,
                tone,
                formality,
                language,
                fallbackLanguage,
                instructions,
                all,
                strategy,
                linkHosts);
    }

    public StepBrief step(int number) {
        return steps.stream()
                .filter(one -> one.step() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The run has no step " + number));
    }
}
