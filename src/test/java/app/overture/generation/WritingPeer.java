package app.overture.generation;

import app.overture.testing.ModelPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a good model would: every asked step, from the first fact of the prompt and nothing else, and to everybody in
 * other words.
 */
public final class WritingPeer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LAST_NAME = Pattern.compile("(?m)^contact_last_name: (.*)$");
    private static final Pattern FACT = Pattern.compile("(?m)^\\[(F\\d+)] \\([^)]*\\) (.*)$");

    private WritingPeer() {}

    public static ModelPeer.Reply write(ModelPeer.Request request) {
        String prompt = prompt(request);
        return ModelPeer.content(
                answer(prompt, steps(prompt), first(FACT, prompt, 2), first(LAST_NAME, prompt, 1)), 2_000, 1_500, 300);
    }

    /** The same with more words of its own: a thousand of these letters are not alike. */
    public static ModelPeer.Reply writeAtLength(ModelPeer.Request request) {
        String prompt = prompt(request);
        String person = first(LAST_NAME, prompt, 1);
        String more = OwnWords.several(person);
        return ModelPeer.content(
                answer(
                        prompt,
                        steps(prompt),
                        first(FACT, prompt, 2) + ". " + more.substring(0, more.length() - 1),
                        person),
                2_000,
                1_500,
                300);
    }

    /** The same with a sentence that rests on nothing. */
    static ModelPeer.Reply lie(ModelPeer.Request request, String falsehood) {
        String prompt = prompt(request);
        return ModelPeer.content(
                answer(prompt, steps(prompt), falsehood, first(LAST_NAME, prompt, 1)), 2_000, 1_500, 300);
    }

    /** One letter for each step, whoever it goes to. */
    static ModelPeer.Reply copy(ModelPeer.Request request) {
        String prompt = prompt(request);
        return ModelPeer.content(
                answer(prompt, steps(prompt), "May I ask about the night work", "anybody"), 2_000, 1_500, 300);
    }

    public static boolean isFor(ModelPeer.Request request, String lastName) {
        return prompt(request).contains("contact_last_name: " + lastName);
    }

    static boolean isSecondAttempt(ModelPeer.Request request) {
        return prompt(request).contains("=== CORRECTION");
    }

    static String prompt(ModelPeer.Request request) {
        StringBuilder text = new StringBuilder();
        for (JsonNode message : JSON.readTree(request.body()).path("messages")) {
            JsonNode content = message.path("content");
            text.append(
                            content.isString()
                                    ? content.asString()
                                    : content.path(0).path("text").asString())
                    .append('\n');
        }
        return text.toString();
    }

    private static String answer(String prompt, List<Integer> steps, String claim, String person) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (int step : steps) {
            boolean mail = prompt.contains("step " + step + ": email");
            Map<String, Object> told = paragraph(claim + ".", first(FACT, prompt, 1));
            Map<String, Object> linked = paragraph(OwnWords.link(person, step), "");
            written.add(Map.of(
                    "step",
                    step,
                    "subject",
                    mail ? "your next plan" : "",
                    "paragraphs",
                    List.of(
                            paragraph(
                                    "Hi " + first(Pattern.compile("(?m)^contact_first_name: (.*)$"), prompt, 1) + ",",
                                    ""),
                            step == 1 ? told : linked,
                            step == 1 ? linked : told,
                            paragraph(OwnWords.question(person, step), ""),
                            paragraph(first(Pattern.compile("(?m)^sender_name: (.*)$"), prompt, 1), ""))));
        }
        return JSON.writeValueAsString(Map.of("steps", written));
    }

    private static Map<String, Object> paragraph(String text, String fact) {
        return Map.of(
                "sentences", List.of(Map.of("text", text, "fact_ids", fact.isEmpty() ? List.of() : List.of(fact))));
    }

    private static List<Integer> steps(String prompt) {
        String asked = first(Pattern.compile("(?m)^write_steps: (.*)$"), prompt, 1);
        return Pattern.compile(", ").splitAsStream(asked).map(Integer::valueOf).toList();
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }
}
