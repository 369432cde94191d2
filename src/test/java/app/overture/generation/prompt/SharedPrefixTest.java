package app.overture.generation.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.generation.prompt.Brief.Line;
import app.overture.generation.prompt.Brief.StepBrief;
import app.overture.generation.prompt.Recipient.KnownFact;
import app.overture.model.TokenCounter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Providers bill a repeated beginning at a tenth: of what a run of fifty sends, four fifths must be such a beginning. */
@Tag("FR-10")
class SharedPrefixTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CACHED_FROM = 1_024;
    private static final TokenCounter TOKENS = new TokenCounter();
    private static final List<Recipient> FIFTY = fifty();

    @Test
    void four_fifths_of_a_run_of_fifty_are_one_beginning() {
        assertThat(share(strategy())).isGreaterThan(0.8);
    }

    @Test
    void even_without_a_playbook() {
        assertThat(share(List.of())).isGreaterThan(0.8);
    }

    @Test
    void the_beginning_is_long_enough_to_be_cached_at_all() {
        assertThat(TOKENS.count(PromptWriter.system(brief(List.of())))).isGreaterThan(CACHED_FROM);
    }

    /** The beginning is measured on the rendered texts, not taken to be the system part. */
    private static double share(List<Line> strategy) {
        List<String> prompts = FIFTY.stream()
                .map(recipient -> PromptWriter.write(brief(strategy), recipient, steps(recipient)))
                .map(prompt -> prompt.system() + prompt.user())
                .toList();
        String common = prompts.stream().reduce(SharedPrefixTest::beginning).orElseThrow();
        int all = prompts.stream().mapToInt(TOKENS::count).sum();
        return (double) TOKENS.count(common) * prompts.size() / all;
    }

    private static String beginning(String a, String b) {
        int end = 0;
        while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
            end++;
        }
        return a.substring(0, end);
    }

    /** Not everybody can be reached by every step, nor speaks the same language. */
    private static List<Integer> steps(Recipient recipient) {
        return recipient.lastName().length() % 3 == 0 ? List.of(1, 2) : List.of(1, 2, 3);
    }

    private static Brief brief(List<Line> strategy) {
        return new Brief(
                Brief.CURRENT,
                "AI Community Invites",
                "Invite practitioners to join our AI community",
                "Michal",
                "professional",
                "",
                "",
                "en",
                "",
                List.of(
                        new StepBrief(1, "email", "Intro", "", 0),
                        new StepBrief(2, "email", "Value", "", 3),
                        new StepBrief(3, "email", "Close", "", 7)),
                strategy,
                List.of(),
                List.of(),
                200,
                LocalDate.of(2026, 11, 22));
    }

    private static List<Recipient> fifty() {
        List<Recipient> recipients = new ArrayList<>();
        for (JsonNode company : JSON.readTree(resource("aitransformers.json")).values()) {
            for (JsonNode person : company.path("people").values()) {
                if (!company.path("l1").isEmpty() && recipients.size() < 50) {
                    recipients.add(recipient(company, person));
                }
            }
        }
        assertThat(recipients).hasSize(50);
        return recipients;
    }

    private static Recipient recipient(JsonNode company, JsonNode person) {
        List<KnownFact> facts = new ArrayList<>();
        facts(facts, "person", person.path("facts"));
        facts(facts, "l2", company.path("l2"));
        facts(facts, "l1", company.path("l1"));
        facts.add(record(
                "person",
                "title " + text(person, "title") + "; seniority " + text(person, "seniority") + "; department "
                        + text(person, "department") + "; LinkedIn activity " + text(person, "activity")));
        facts.add(record(
                "l1",
                "industry " + text(company, "industry") + "; size " + text(company, "size") + "; employees "
                        + text(company, "employees") + "; business model " + text(company, "business_model")
                        + "; domain " + text(company, "domain") + "; in " + text(company, "city") + ", "
                        + text(company, "country")));
        return new Recipient(
                text(person, "first"),
                text(person, "last"),
                text(person, "title"),
                text(company, "name"),
                List.of("cs", "de", "en").get(facts.size() % 3),
                Map.of("company_industry", text(company, "industry")),
                facts);
    }

    private static void facts(List<KnownFact> facts, String layer, JsonNode told) {
        for (JsonNode fact : told.values()) {
            facts.add(new KnownFact(
                    UUID.randomUUID(),
                    layer,
                    fact.get(0).asString(),
                    fact.get(1).asString(),
                    LocalDate.parse(fact.get(2).asString()),
                    false));
        }
    }

    private static KnownFact record(String layer, String value) {
        return new KnownFact(UUID.randomUUID(), layer, "record", value, LocalDate.of(2026, 11, 20), false);
    }

    private static List<Line> strategy() {
        JsonNode strategy = JSON.readTree(resource("aitransformers-strategy.json"));
        List<Line> lines = new ArrayList<>();
        strategy.path("value_propositions")
                .values()
                .forEach(value -> lines.add(new Line("value_proposition", value.asString())));
        strategy.at("/messaging/proof_points")
                .values()
                .forEach(value -> lines.add(new Line("proof_point", value.asString())));
        lines.add(new Line("positioning", text(strategy, "positioning")));
        lines.add(new Line("offer", text(strategy, "offer")));
        return lines;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static String resource(String name) {
        try (InputStream stream = SharedPrefixTest.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
