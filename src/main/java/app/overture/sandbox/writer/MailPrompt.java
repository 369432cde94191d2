package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request for messages to one person, taken apart: the fences and keys are those of the prompt's own form. */
record MailPrompt(
        Map<String, List<String>> strategy,
        Map<String, String> campaign,
        List<Step> steps,
        Map<String, String> recipient,
        List<Fact> facts,
        List<Integer> wanted,
        String correction,
        String rewrite) {

    private static final Pattern FACT =
            Pattern.compile("\\[([A-Za-z0-9_-]+)] \\(([a-z0-9]+)\\.([\\w ./-]+?)(?:, ([^)]*))?\\) (.+)");
    private static final Pattern STEP = Pattern.compile("step (\\d+): (\\w+), ?(.*)");
    private static final Pattern WORDS = Pattern.compile("(\\d+) to (\\d+) words.*");
    private static final Pattern CHARACTERS = Pattern.compile(".*at most (\\d+)(?: characters)?");
    private static final Pattern PAIR = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ .-]*?): ?(.*)");

    record Fact(String id, String layer, String field, String value) {

        boolean ofPerson() {
            return layer.equals("person");
        }
    }

    /**
     * @param fewest words between greeting and name
     * @param characters that the channel takes
     */
    record Step(int number, String channel, String label, int fewest, int most, int characters) {

        static final int NOTE = 200;

        static Step named(int number, String channel, String label) {
            return new Step(number, channel, label, 50, 100, NOTE);
        }

        Step of(String length) {
            Matcher words = WORDS.matcher(length);
            if (words.matches()) {
                return new Step(
                        number,
                        channel,
                        label,
                        Integer.parseInt(words.group(1)),
                        Integer.parseInt(words.group(2)),
                        characters);
            }
            Matcher limit = CHARACTERS.matcher(length);
            return limit.matches()
                    ? new Step(number, channel, label, fewest, most, Integer.parseInt(limit.group(1)))
                    : this;
        }
    }

    static Optional<MailPrompt> read(ChatRequest request) {
        Optional<String> campaign = between(request.system(), "CAMPAIGN");
        Optional<String> recipient = between(request.user(), "RECIPIENT");
        if (campaign.isEmpty() || recipient.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> said = pairs(campaign.get());
        List<Step> steps = campaign.get()
                .lines()
                .map(STEP::matcher)
                .filter(Matcher::matches)
                .map(step -> Step.named(Integer.parseInt(step.group(1)), step.group(2), step.group(3)))
                .map(step -> step.of(said.getOrDefault("step " + step.number() + " length", "")))
                .toList();
        return Optional.of(new MailPrompt(
                lists(between(request.system(), "STRATEGY").orElse("")),
                said,
                steps,
                pairs(recipient.get()),
                facts(between(request.user(), "FACTS").orElse("")),
                wanted(request.user(), steps),
                between(request.user(), "CORRECTION").orElse(""),
                between(request.user(), "REWRITE").orElse("")));
    }

    String of(String key) {
        return recipient.getOrDefault(key, "");
    }

    String language() {
        return of("language").toLowerCase(Locale.ROOT);
    }

    String formality() {
        String wish = wish();
        boolean informal = recipient
                .getOrDefault("address", campaign.getOrDefault("formality", ""))
                .startsWith("informal");
        return (informal || wish.contains("informal") || wish.contains("less formal")) && !wish.contains("more formal")
                ? "informal"
                : "formal";
    }

    /** What the person asked for this one step, in small letters. */
    String wish() {
        return rewrite.lines()
                .filter(line -> line.startsWith("instruction for this step:"))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** What everything that is asked for beyond the form says. */
    String instructions() {
        String general = campaign.getOrDefault("instructions", "");
        String wish = rewrite.lines()
                .filter(line -> line.startsWith("instruction for this step:"))
                .map(line ->
                        line.substring("instruction for this step:".length()).strip())
                .findFirst()
                .orElse("");
        return ((general.equals("(none)") ? "" : general) + "\n" + wish).strip();
    }

    /** Statements of the strategy whose key contains one of the words, in the words' order. */
    List<String> strategy(String... words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            strategy.forEach((key, values) -> {
                if (key.contains(word)) {
                    values.stream().filter(value -> !found.contains(value)).forEach(found::add);
                }
            });
        }
        return found;
    }

    Step step(int number) {
        return steps.stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElse(Step.named(number, "email", ""));
    }

    private static Optional<String> between(String text, String name) {
        Matcher fence = Pattern.compile("(?s)=== " + name + "\\b[^\\n]*\\n(.*?)\\n?=== END " + name)
                .matcher(text);
        // The rules speak of the fences too: the last one is the real one.
        String found = null;
        while (fence.find()) {
            found = fence.group(1);
        }
        return Optional.ofNullable(found);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        text.lines()
                .map(PAIR::matcher)
                .filter(Matcher::matches)
                .forEach(pair ->
                        pairs.putIfAbsent(pair.group(1).strip(), pair.group(2).strip()));
        return pairs;
    }

    private static Map<String, List<String>> lists(String text) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.replaceFirst("^[-*] ", ""))
                .map(PAIR::matcher)
                .filter(Matcher::matches)
                .forEach(pair -> Arrays.stream(pair.group(2).split("\\s*(?:;|\\|)\\s+"))
                        .filter(value -> !value.isBlank())
                        .forEach(value -> lists.computeIfAbsent(
                                        pair.group(1)
                                                .strip()
                                                .toLowerCase(Locale.ROOT)
                                                .replace(' ', '_'),
                                        key -> new ArrayList<>())
                                .add(value.strip())));
        return lists;
    }

    private static List<Fact> facts(String text) {
        return text.lines()
                .map(FACT::matcher)
                .filter(Matcher::matches)
                .map(fact -> new Fact(
                        fact.group(1),
                        fact.group(2),
                        fact.group(3).strip(),
                        fact.group(5).strip()))
                .toList();
    }

    private static List<Integer> wanted(String user, List<Step> steps) {
        Matcher line = Pattern.compile("(?m)^write_steps: ([\\d, ]+)$").matcher(user);
        if (!line.find()) {
            return steps.stream().map(Step::number).toList();
        }
        return Arrays.stream(line.group(1).split("\\s*,\\s*"))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
