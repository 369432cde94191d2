package app.overture.sandbox.writer;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.generation.check.Checker;
import app.overture.generation.check.Draft;
import app.overture.generation.check.Finding;
import app.overture.generation.check.Ground;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Prompt;
import app.overture.generation.prompt.PromptWriter;
import app.overture.generation.prompt.Recipient;
import app.overture.generation.prompt.WrittenSequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes to all invented people of the demo workspace and holds every letter against the product's own checks. */
@Tag("AC-3")
class MailAuthorTest {

    private static final JsonMapper json = JsonMapper.builder().build();
    private static final List<Brief.Line> STRATEGY = strategy();
    private static final List<Letter> ENGLISH = letters("en", "formal", "email");

    private record Letter(Recipient recipient, WrittenSequence.Step step, Prompt prompt, Brief brief) {

        @Override
        public String toString() {
            return step.subject() + "\n" + step.body();
        }

        String opener() {
            return step.paragraphs().get(1).sentences().getFirst().text();
        }

        int fewest() {
            return List.of(50, 40, 30).get(step.step() - 1);
        }

        int most() {
            return List.of(100, 80, 80).get(step.step() - 1);
        }

        int words() {
            return step.paragraphs().stream()
                    .skip(1)
                    .limit(step.paragraphs().size() - 2)
                    .flatMap(paragraph -> paragraph.sentences().stream())
                    .mapToInt(sentence -> sentence.text().split("\\s+").length)
                    .sum();
        }
    }

    @Test
    void every_letter_names_role_company_and_a_value_of_the_playbook() {
        assertThat(ENGLISH).hasSizeGreaterThan(150).allSatisfy(letter -> {
            assertThat(letter.step().body())
                    .contains(letter.recipient().title())
                    .containsOnlyOnce(letter.recipient().companyName());
            assertThat(STRATEGY.stream().filter(line -> line.key().equals("value_proposition")))
                    .anyMatch(line -> letter.step().body().contains(line.value().substring(1)));
        });
    }

    @Test
    void every_letter_has_the_length_and_the_end_that_are_asked_for() {
        assertThat(ENGLISH).allSatisfy(letter -> {
            assertThat(letter.words()).as(letter.step().body()).isBetween(letter.fewest(), letter.most());
            assertThat(letter.step().body()).containsOnlyOnce("?").endsWith("\n\nMichal");
            assertThat(letter.step().subject().split("\\s+")).hasSizeBetween(2, 6);
            assertThat(letter.step().subject())
                    .doesNotContain(letter.recipient().firstName());
        });
    }

    @Test
    void no_two_people_get_the_same_opener_and_no_one_gets_one_twice() {
        assertThat(ENGLISH.stream().map(Letter::opener).toList()).doesNotHaveDuplicates();
    }

    @Test
    void openers_differ_in_german_and_czech_too() {
        for (String language : List.of("de", "cs")) {
            assertThat(letters(language, "formal", "email").stream()
                            .map(Letter::opener)
                            .toList())
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void colleagues_of_whom_only_the_company_is_known_get_different_openers() {
        Recipient known = recipients().getFirst();
        List<Recipient.KnownFact> ofCompany = known.facts().stream()
                .filter(fact -> !fact.layer().equals("person"))
                .toList();
        List<String> openers = new ArrayList<>();
        for (String name : List.of("Ada", "Bela", "Cyril", "Dana")) {
            Recipient colleague = new Recipient(
                    name, "Novák", "Planner " + name, known.companyName(), "", known.details(), ofCompany);
            Brief brief = ENGLISH.getFirst().brief();
            Prompt prompt = PromptWriter.write(brief, colleague, List.of(1));
            openers.add(new Letter(colleague, write(prompt).steps().getFirst(), prompt, brief).opener());
        }
        assertThat(openers).doesNotHaveDuplicates();
    }

    @Test
    void a_premium_note_may_be_longer_and_an_example_is_never_copied() {
        Brief plain = ENGLISH.getFirst().brief();
        Brief brief = new Brief(
                plain.template(),
                plain.campaign(),
                plain.purpose(),
                plain.senderName(),
                plain.tone(),
                plain.formality(),
                plain.language(),
                plain.fallbackLanguage(),
                plain.instructions(),
                List.of(new Brief.StepBrief(1, "linkedin_connect", "Invitation", "", 0)),
                plain.strategy(),
                plain.linkHosts(),
                List.of(new Brief.Example(
                        new UUID(0, 1), "linkedin_connect", "en", "", "[recipient], the quarry moved.", List.of())),
                300,
                LocalDate.of(2026, 11, 22));
        List<String> notes = recipients().stream()
                .map(recipient -> write(PromptWriter.write(brief, recipient, List.of(1)))
                        .steps()
                        .getFirst()
                        .body())
                .toList();
        assertThat(notes)
                .allSatisfy(
                        note -> assertThat(note).hasSizeLessThanOrEqualTo(300).doesNotContain("quarry"));
        assertThat(notes).anySatisfy(note -> assertThat(note).hasSizeGreaterThan(200));
    }

    @Test
    void evidence_names_facts_that_exist() {
        assertThat(ENGLISH)
                .allSatisfy(letter -> assertThat(letter.step().sentences())
                        .flatExtracting(WrittenSequence.Sentence::factIds)
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(letter.prompt().fact(id)).isPresent()));
    }

    @Test
    void the_checks_find_nothing_to_block() {
        assertThat(ENGLISH)
                .allSatisfy(letter -> assertThat(blocking(letter))
                        .as(letter.step().subject() + "\n" + letter.step().body())
                        .isEmpty());
    }

    @Test
    void german_and_czech_letters_pass_the_checks_too() {
        for (String language : List.of("de", "cs")) {
            for (String formality : List.of("formal", "informal")) {
                assertThat(letters(language, formality, "email")).allSatisfy(letter -> {
                    assertThat(blocking(letter)).as(letter.step().body()).isEmpty();
                    assertThat(letter.words()).isBetween(letter.fewest() - 10, letter.most() + 10);
                });
            }
        }
    }

    @Test
    void an_invitation_fits_into_200_characters() {
        assertThat(letters("en", "formal", "linkedin_connect")).allSatisfy(letter -> {
            assertThat(letter.step().body()).hasSizeLessThanOrEqualTo(200);
            assertThat(blocking(letter)).as(letter.step().body()).isEmpty();
        });
    }

    @Test
    void a_wish_for_something_shorter_is_granted() {
        List<Letter> first = ENGLISH.stream()
                .filter(letter -> letter.step().step() == 1)
                .limit(20)
                .toList();

        assertThat(first).allSatisfy(letter -> {
            Prompt again = PromptWriter.single(
                    letter.brief(),
                    letter.recipient(),
                    1,
                    List.of(),
                    letter.step().body(),
                    "Make it shorter");
            assertThat(write(again).steps().getFirst().body())
                    .hasSizeLessThan(letter.step().body().length());
        });
    }

    @Test
    void fields_of_expertise_are_not_taken_for_deeds() {
        assertThat(Phrase.of("expertise_areas", "skills for AI, onboarding"))
                .isEqualTo(new Phrase(Phrase.Form.THINGS, "skills for AI and onboarding"));
        assertThat(Phrase.of("recent_news", "Opened a second hall in May."))
                .isEqualTo(new Phrase(Phrase.Form.DID, "opened a second hall in May"));
        assertThat(Phrase.of("summary", "Jana vede výrobu.").form()).isEqualTo(Phrase.Form.QUOTE);
    }

    @Test
    void the_same_request_gets_the_same_letter() {
        Letter letter = ENGLISH.get(7);

        assertThat(write(letter.prompt())).isEqualTo(write(letter.prompt()));
    }

    private static List<Finding> blocking(Letter letter) {
        List<String> texts = new ArrayList<>();
        letter.brief().strategy().forEach(line -> texts.add(line.value()));
        texts.add(letter.brief().campaign());
        texts.add(letter.brief().senderName());
        texts.add(letter.recipient().title());
        texts.add(letter.recipient().companyName());
        texts.addAll(letter.recipient().details().values());
        letter.recipient().facts().forEach(fact -> texts.add(fact.value()));
        Ground ground =
                new Ground(letter.recipient().firstName(), letter.recipient().lastName(), texts, Set.of(), Set.of());
        Draft draft = new Draft(
                letter.step().step(),
                letter.brief().step(letter.step().step()).channel(),
                letter.brief().language(),
                letter.step().subject(),
                letter.step().body(),
                letter.step().sentences().stream()
                        .map(sentence -> new Draft.CitedSentence(
                                sentence.text(), sentence.factIds().size(), 0))
                        .toList());
        return Checker.check(draft, ground).stream().filter(Finding::blocking).toList();
    }

    private static List<Letter> letters(String language, String formality, String channel) {
        Brief brief = new Brief(
                Brief.CURRENT,
                "AI Community Invites",
                "Invite practitioners to join our AI community",
                "Michal",
                "professional",
                formality,
                language,
                "en",
                "",
                List.of(
                        new Brief.StepBrief(1, channel, "Intro", "", 0),
                        new Brief.StepBrief(2, channel, "Value", "", 3),
                        new Brief.StepBrief(3, channel, "Close", "", 4)),
                STRATEGY,
                List.of());
        List<Letter> letters = new ArrayList<>();
        for (Recipient recipient : recipients()) {
            Prompt prompt = PromptWriter.write(brief, recipient, List.of(1, 2, 3));
            write(prompt).steps().forEach(step -> letters.add(new Letter(recipient, step, prompt, brief)));
        }
        return letters;
    }

    private static WrittenSequence write(Prompt prompt) {
        var body = json.createObjectNode().put("model", "sandbox-writer");
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", prompt.system());
        messages.addObject().put("role", "user").put("content", prompt.user());
        JsonNode written = new MailAuthor(json).write(ChatRequest.read(body)).orElseThrow();
        return json.treeToValue(written, WrittenSequence.class);
    }

    private static List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        for (JsonNode company : json.readTree(resource("aitransformers.json")).values()) {
            for (JsonNode person : company.path("people").values()) {
                if (company.path("owner").asString().equals("Michal")
                        && !company.path("l1").isEmpty()) {
                    List<Recipient.KnownFact> facts = new ArrayList<>();
                    facts(facts, "person", person.path("facts"));
                    facts(facts, "l2", company.path("l2"));
                    facts(facts, "l1", company.path("l1"));
                    recipients.add(new Recipient(
                            person.path("first").asString(),
                            person.path("last").asString(),
                            person.path("title").asString(),
                            company.path("name").asString(),
                            "",
                            Map.of("company_industry", company.path("industry").asString()),
                            facts));
                }
            }
        }
        return recipients;
    }

    private static void facts(List<Recipient.KnownFact> facts, String layer, JsonNode told) {
        for (JsonNode fact : told.values()) {
            facts.add(new Recipient.KnownFact(
                    UUID.nameUUIDFromBytes(fact.toString().getBytes(StandardCharsets.UTF_8)),
                    layer,
                    fact.get(0).asString(),
                    fact.get(1).asString(),
                    LocalDate.parse(fact.get(2).asString()),
                    false));
        }
    }

    private static List<Brief.Line> strategy() {
        JsonNode strategy = json.readTree(resource("aitransformers-strategy.json"));
        List<Brief.Line> lines = new ArrayList<>();
        strategy.path("value_propositions")
                .values()
                .forEach(value -> lines.add(new Brief.Line("value_proposition", value.asString())));
        lines.add(new Brief.Line("positioning", strategy.path("positioning").asString()));
        lines.add(new Brief.Line("offer", strategy.path("offer").asString()));
        strategy.at("/messaging/proof_points")
                .values()
                .forEach(value -> lines.add(new Brief.Line("proof_point", value.asString())));
        lines.add(new Brief.Line(
                "themes",
                strategy.at("/messaging/themes").values().stream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("; "))));
        return lines;
    }

    private static String resource(String name) {
        try (InputStream stream = MailAuthorTest.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
