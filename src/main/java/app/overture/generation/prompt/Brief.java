package app.overture.generation.prompt;

import app.overture.tenancy.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all contacts of a run have in common, frozen when the run starts: it is stored with the run, so that a retry next
 * week and a regeneration write under the same strategy. What an older run did not freeze reads as absent.
 *
 * @param language code of the language of the messages; empty for each contact's own
 * @param fallbackLanguage what a contact without a language is written in
 * @param strategy what the playbook says, as key and value; empty without a playbook
 * @param linkHosts the hosts that a message may link to
 * @param examples approved messages that show how it shall sound
 * @param noteLimit how long a note the owner's LinkedIn account takes
 * @param today the day that the age of facts is told from; null in old runs
 * @param rules what edits taught and a person accepted, as sentences
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
        List<String> linkHosts,
        List<Example> examples,
        int noteLimit,
        @Nullable LocalDate today,
        List<String> rules) {

    /** The template version that new runs are written with. */
    public static final String CURRENT = "generate-v2";

    static final int INSTRUCTIONS_LIMIT = 2_000;
    static final int GUIDANCE_LIMIT = 2_000;
    static final int EXAMPLES_AT_MOST = 5;
    static final int RULES_AT_MOST = 20;

    public Brief(
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
            List<String> linkHosts,
            @Nullable List<Example> examples,
            int noteLimit,
            @Nullable LocalDate today,
            @Nullable List<String> rules) {
        this.template = template;
        this.campaign = campaign;
        this.purpose = purpose;
        this.senderName = senderName;
        this.tone = tone;
        this.formality = formality;
        this.language = language;
        this.fallbackLanguage = fallbackLanguage;
        this.instructions = instructions;
        this.steps = List.copyOf(steps);
        this.strategy = List.copyOf(strategy);
        this.linkHosts = List.copyOf(linkHosts);
        this.examples = examples == null ? List.of() : List.copyOf(examples);
        this.noteLimit = noteLimit == 0 ? Owner.NOTE : noteLimit;
        this.today = today;
        this.rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** Without rules that edits taught. */
    public Brief(
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
            List<String> linkHosts,
            @Nullable List<Example> examples,
            int noteLimit,
            @Nullable LocalDate today) {
        this(
                template,
                campaign,
                purpose,
                senderName,
                tone,
                formality,
                language,
                fallbackLanguage,
                instructions,
                steps,
                strategy,
                linkHosts,
                examples,
                noteLimit,
                today,
                List.of());
    }

    /** Without examples, for an owner with a free LinkedIn account. */
    public Brief(
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
        this(
                template,
                campaign,
                purpose,
                senderName,
                tone,
                formality,
                language,
                fallbackLanguage,
                instructions,
                steps,
                strategy,
                linkHosts,
                List.of(),
                Owner.NOTE,
                null);
    }

    /** One enabled step. */
    public record StepBrief(int step, String channel, String label, String guidance, int delayDays) {

        public boolean email() {
            return channel.equals("email");
        }
    }

    /** One statement of the strategy. */
    public record Line(String key, String value) {}

    /**
     * A message as a sample of style: placeholders stand where its names were.
     *
     * @param contactId whom it was written to
     * @param names the names of that person and company, which no other message may carry
     */
    public record Example(
            UUID contactId, String channel, String language, String subject, String body, List<String> names) {

        public Example {
            names = List.copyOf(names);
        }
    }

    /** The same brief for a message that shall sound different. */
    public Brief sounding(String otherTone, String otherFormality, String otherLanguage) {
        return with(otherTone, otherFormality, otherLanguage, steps, today);
    }

    /** The same brief, told from another day. */
    public Brief on(LocalDate day) {
        return with(tone, formality, language, steps, day);
    }

    /** The same brief, with a step that was switched on after it was frozen. */
    public Brief including(StepBrief step) {
        if (steps.stream().anyMatch(one -> one.step() == step.step())) {
            return this;
        }
        List<StepBrief> all = new ArrayList<>(steps);
        all.add(step);
        all.sort(Comparator.comparingInt(StepBrief::step));
        return with(tone, formality, language, all, today);
    }

    public StepBrief step(int number) {
        return steps.stream()
                .filter(one -> one.step() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The run has no step " + number));
    }

    private Brief with(
            String otherTone,
            String otherFormality,
            String otherLanguage,
            List<StepBrief> otherSteps,
            @Nullable LocalDate day) {
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
                otherSteps,
                strategy,
                linkHosts,
                examples,
                noteLimit,
                day,
                rules);
    }
}
