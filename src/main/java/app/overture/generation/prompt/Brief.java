package app.overture.generation.prompt;

import java.util.List;

/**
 * What all contacts of a run have in common, frozen when the run starts: it is stored with the run, so that a retry next
 * week and a regeneration write under the same strategy.
 *
 * @param language code of the language of the messages; empty for each contact's own
 * @param fallbackLanguage what a contact without a language is written in
 * @param strategy what the playbook says, as key and value; empty without a playbook
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
        List<Line> strategy) {

    /** The template version that new runs are written with. */
    public static final String CURRENT = "generate-v1";

    public static final int INSTRUCTIONS_LIMIT = 2_000;

    public Brief {
        steps = List.copyOf(steps);
        strategy = List.copyOf(strategy);
    }

    /** One enabled step. */
    public record StepBrief(int step, String channel, String label, String guidance, int delayDays) {

        public boolean email() {
            return channel.equals("email");
        }
    }

    /** One statement of the strategy. */
    public record Line(String key, String value) {}

    public Brief withTone(String changed) {
        return new Brief(
                template,
                campaign,
                purpose,
                senderName,
                changed,
                formality,
                language,
                fallbackLanguage,
                instructions,
                steps,
                strategy);
    }

    public Brief withFormality(String changed) {
        return new Brief(
                template,
                campaign,
                purpose,
                senderName,
                tone,
                changed,
                language,
                fallbackLanguage,
                instructions,
                steps,
                strategy);
    }

    public Brief withLanguage(String changed) {
        return new Brief(
                template,
                campaign,
                purpose,
                senderName,
                tone,
                formality,
                changed,
                fallbackLanguage,
                instructions,
                steps,
                strategy);
    }

    public StepBrief step(int number) {
        return steps.stream()
                .filter(one -> one.step() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The run has no step " + number));
    }
}
