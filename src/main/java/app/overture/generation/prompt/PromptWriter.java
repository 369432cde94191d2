package app.overture.generation.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Renders prompts: rules and strategy first, the campaign next, the contact last. What came from outside is put on one
 * line each, bounded, and cannot close the fence it stands in.
 */
public final class PromptWriter {

    private static final int TEXT_LENGTH = 2_000;
    private static final int LINE_LENGTH = 300;
    private static final int EXAMPLE_LENGTH = 1_500;
    private static final int MESSAGE_LENGTH = 2_500;

    private PromptWriter() {}

    /** Asks for several steps at once. */
    public static Prompt write(Brief brief, Recipient recipient, List<Integer> steps) {
        FactLines facts = new FactLines(recipient.facts(), brief.today());
        String language = language(brief, recipient);
        String user = Template.named(brief.template() + "-contact")
                .fill(Map.of(
                        "language",
                        language,
                        "address",
                        Address.of(language, brief.formality()),
                        "recipient",
                        essentials(recipient),
                        "facts",
                        facts.render(),
                        "write_steps",
                        steps.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return new Prompt(system(brief), user, facts.ids());
    }

    /** Asks the same once more and says what was wrong. */
    public static Prompt again(Brief brief, Prompt first, List<String> findings) {
        String told = findings.stream()
                .distinct()
                .limit(20)
                .map(finding -> "- " + Plain.line(finding, LINE_LENGTH))
                .collect(Collectors.joining("\n"));
        String more = Template.named(brief.template() + "-again").fill(Map.of("findings", told));
        return new Prompt(first.system(), first.user() + more, first.facts());
    }

    /**
     * Asks for one step anew, with the others to the same person as context.
     *
     * @param others the other messages, each as one text
     * @param wishes what the person asked for; may be empty
     */
    public static Prompt single(
            Brief brief, Recipient recipient, int step, List<String> others, String present, String wishes) {
        Prompt whole = write(brief, recipient, List.of(step));
        String more = Template.named(brief.template() + "-single")
                .fill(Map.of(
                        "others",
                        others.isEmpty()
                                ? "(none)"
                                : others.stream()
                                        .map(other -> "- " + Plain.line(other, MESSAGE_LENGTH))
                                        .collect(Collectors.joining("\n")),
                        "present",
                        Plain.line(present, MESSAGE_LENGTH),
                        "wishes",
                        wishes.isBlank() ? "" : "instruction for this step: " + Plain.line(wishes, 500)));
        return new Prompt(whole.system(), whole.user() + more, whole.facts());
    }

    /** The language that this recipient is written to in. */
    public static String language(Brief brief, Recipient recipient) {
        return language(brief, recipient.language());
    }

    /** @param own the recipient's own; empty when it is not known */
    public static String language(Brief brief, String own) {
        if (!brief.language().isBlank()) {
            return brief.language();
        }
        return own.isBlank() ? brief.fallbackLanguage() : own;
    }

    /** The part that every contact of a run shares. */
    public static String system(Brief brief) {
        return Template.named(brief.template() + "-system")
                .fill(Map.ofEntries(
                        Map.entry("strategy", strategy(brief)),
                        Map.entry("learned", learned(brief)),
                        Map.entry("examples", examples(brief)),
                        Map.entry("campaign", Plain.line(brief.campaign(), LINE_LENGTH)),
                        Map.entry("purpose", Plain.orNone(Plain.line(brief.purpose(), TEXT_LENGTH))),
                        Map.entry("sender_name", Plain.line(brief.senderName(), LINE_LENGTH)),
                        Map.entry("today", brief.today() == null ? "(unknown)" : String.valueOf(brief.today())),
                        Map.entry("tone", brief.tone()),
                        Map.entry(
                                "formality",
                                brief.formality().isBlank()
                                        ? "as the language and the trade have it"
                                        : brief.formality()),
                        Map.entry("steps", StepLines.render(brief)),
                        Map.entry(
                                "instructions",
                                Plain.orNone(Plain.line(brief.instructions(), Brief.INSTRUCTIONS_LIMIT)))));
    }

    private static String strategy(Brief brief) {
        if (brief.strategy().isEmpty()) {
            return "(no playbook: rely on the facts and the instructions)";
        }
        return brief.strategy().stream()
                .map(one -> one.key() + ": " + Plain.line(one.value(), TEXT_LENGTH))
                .collect(Collectors.joining("\n"));
    }

    private static String learned(Brief brief) {
        return Plain.orNone(brief.rules().stream()
                .limit(Brief.RULES_AT_MOST)
                .map(rule -> "- " + Plain.line(rule, LINE_LENGTH))
                .collect(Collectors.joining("\n")));
    }

    private static String examples(Brief brief) {
        StringBuilder all = new StringBuilder();
        int number = 0;
        for (Brief.Example example :
                brief.examples().stream().limit(Brief.EXAMPLES_AT_MOST).toList()) {
            all.append(all.isEmpty() ? "" : "\n")
                    .append("example ")
                    .append(++number)
                    .append(": ")
                    .append(example.channel())
                    .append(", ")
                    .append(example.language());
            if (!example.subject().isBlank()) {
                all.append('\n').append(Plain.quoted("subject: " + example.subject(), LINE_LENGTH));
            }
            all.append('\n').append(Plain.quoted(example.body(), EXAMPLE_LENGTH));
        }
        return Plain.orNone(all.toString());
    }

    private static String essentials(Recipient recipient) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("contact_first_name", recipient.firstName());
        all.put("contact_last_name", recipient.lastName());
        all.put("contact_title", recipient.title());
        all.put("company_name", recipient.companyName());
        all.putAll(recipient.details());
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> one.getKey() + ": " + Plain.line(one.getValue(), LINE_LENGTH))
                .collect(Collectors.joining("\n"));
    }
}
