package app.overture.generation.prompt;

import app.overture.generation.prompt.Recipient.KnownFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Renders prompts: rules and strategy first, the campaign next, the contact last. What came from outside is put on one
 * line each, bounded, and cannot close the fence it stands in.
 */
public final class PromptWriter {

    private static final int FACTS_AT_MOST = 80;
    private static final int FACT_LENGTH = 900;
    private static final int LINE_LENGTH = 300;

    private PromptWriter() {}

    /** Asks for several steps at once. */
    public static Prompt write(Brief brief, Recipient recipient, List<Integer> steps) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        String user = Template.named(brief.template() + "-contact")
                .fill(Map.of(
                        "language",
                        language(brief, recipient),
                        "recipient",
                        essentials(recipient),
                        "facts",
                        facts(recipient, ids),
                        "write_steps",
                        steps.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return new Prompt(system(brief), user, ids);
    }

    /** Asks the same once more and says what was wrong. */
    public static Prompt again(Brief brief, Prompt first, List<String> findings) {
        String told = findings.stream()
                .distinct()
                .limit(20)
                .map(finding -> "- " + line(finding, LINE_LENGTH))
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
                                        .map(other -> "- " + line(other, 2_500))
                                        .collect(Collectors.joining("\n")),
                        "present",
                        line(present, 2_500),
                        "wishes",
                        wishes.isBlank() ? "" : "instruction for this step: " + line(wishes, 500)));
        return new Prompt(whole.system(), whole.user() + more, whole.facts());
    }

    /** The language that this recipient is written to in. */
    public static String language(Brief brief, Recipient recipient) {
        if (!brief.language().isBlank()) {
            return brief.language();
        }
        return recipient.language().isBlank() ? brief.fallbackLanguage() : recipient.language();
    }

    /** The part that every contact of a run shares. */
    public static String system(Brief brief) {
        return Template.named(brief.template() + "-system")
                .fill(Map.of(
                        "strategy",
                        strategy(brief),
                        "campaign",
                        line(brief.campaign(), LINE_LENGTH),
                        "purpose",
                        orNone(line(brief.purpose(), FACT_LENGTH)),
                        "sender_name",
                        line(brief.senderName(), LINE_LENGTH),
                        "tone",
                        brief.tone(),
                        "formality",
                        brief.formality().isBlank() ? "as the language and the trade have it" : brief.formality(),
                        "steps",
                        steps(brief),
                        "instructions",
                        orNone(line(brief.instructions(), Brief.INSTRUCTIONS_LIMIT))));
    }

    private static String strategy(Brief brief) {
        if (brief.strategy().isEmpty()) {
            return "(no playbook: rely on the facts and the instructions)";
        }
        return brief.strategy().stream()
                .map(one -> one.key() + ": " + line(one.value(), FACT_LENGTH))
                .collect(Collectors.joining("\n"));
    }

    private static String steps(Brief brief) {
        return brief.steps().stream().map(PromptWriter::step).collect(Collectors.joining("\n"));
    }

    private static String step(Brief.StepBrief step) {
        String head = "step " + step.step() + ": " + step.channel() + ", " + line(step.label(), LINE_LENGTH);
        String when = step.delayDays() == 0 ? "" : "\nstep " + step.step() + " delay_days: " + step.delayDays();
        String guidance = step.guidance().isBlank()
                ? ""
                : "\nstep " + step.step() + " guidance: " + line(step.guidance(), FACT_LENGTH);
        return head + when + guidance;
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
                .map(one -> one.getKey() + ": " + line(one.getValue(), LINE_LENGTH))
                .collect(Collectors.joining("\n"));
    }

    /** Short ids cost a tenth of the tokens of the long ones, and a model copies them without a slip. */
    private static String facts(Recipient recipient, Map<String, UUID> ids) {
        StringBuilder lines = new StringBuilder();
        for (KnownFact fact : recipient.facts()) {
            if (fact.suspicious() || ids.size() == FACTS_AT_MOST) {
                continue;
            }
            String id = "F" + (ids.size() + 1);
            ids.put(id, fact.id());
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append('[')
                    .append(id)
                    .append("] (")
                    .append(fact.layer())
                    .append('.')
                    .append(fact.field())
                    .append(", ")
                    .append(fact.observedOn())
                    .append(") ")
                    .append(line(fact.value(), FACT_LENGTH));
        }
        return lines.isEmpty() ? "(none)" : lines.toString();
    }

    private static String line(String text, int limit) {
        String flat = text.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll("={3,}", "=")
                .replaceAll("\\{\\{|}}", "")
                .strip();
        if (flat.length() <= limit) {
            return flat;
        }
        int cut = flat.lastIndexOf(' ', limit - 1);
        return flat.substring(0, cut > limit / 2 ? cut : limit - 1) + "…";
    }

    private static String orNone(String text) {
        return text.isBlank() ? "(none)" : text;
    }
}
