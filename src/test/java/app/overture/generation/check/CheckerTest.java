package app.overture.generation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("FR-3")
class CheckerTest {

    static final Ground TEREZA = new Ground(
            "Tereza",
            "Malá",
            List.of(
                    "Head of Planning",
                    "Lanova Logistika",
                    "lanova.example",
                    "Runs 40 lorries from Brno to Hamburg, 1,200 deliveries a week",
                    "Tereza spoke at the Prague Logistics Forum on 2026-05-12 about slot planning in SAP",
                    "Members compare measured results; our own planner saved 11 % of empty kilometres at DHL",
                    "Invite to the round table on 21 January, twelve people, https://aitransformers.example/table",
                    "Michal"),
            Set.of("Steinfurth Pumpen", "Osterloh"),
            Set.of("aitransformers.example"));

    static final String CLEAN_EN = """
            Hi Tereza,

            At the Prague Logistics Forum in May you said that slots, not lorries, limit you. On 21 January twelve people \
            compare what planning with AI has really saved them. The host's planner cut empty kilometres by 11%.

            With 1,200 deliveries a week you would have numbers to bring. Is slot planning still the open question at Lanova?

            Michal""";

    static final String CLEAN_CS = """
            Dobrý den, paní Malá,

            na konferenci v květnu jste mluvila o plánování slotů v SAPu. Dne 21. ledna se v Praze potká dvanáct lidí a \
            porovnají, co jim umělá inteligence opravdu ušetřila.

            Při 1 200 rozvozech týdně byste měla co říct. Je pro Lanovu plánování slotů pořád otevřené?

            Michal""";

    static final String CLEAN_DE = """
            Guten Tag Frau Malá,

            im Mai haben Sie in Prag über die Planung von Zeitfenstern gesprochen. Am 21. Januar vergleichen zwölf Menschen \
            ihre Ergebnisse mit Künstlicher Intelligenz in der Disposition.

            Mit 40 Lastwagen zwischen Brno und Hamburg hätten Sie Zahlen dazu. Ist das bei Lanova Logistika noch offen?

            Michal""";

    @Test
    void a_well_grounded_message_raises_nothing() {
        assertThat(check("en", CLEAN_EN)).isEmpty();
        assertThat(check("cs", CLEAN_CS)).isEmpty();
        assertThat(check("de", CLEAN_DE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi Tereza,            | Hi Katrin,              | greeting_name
            11%                   | 23%                     | unknown_number
            1,200 deliveries      | 1,500 deliveries        | unknown_number
            twelve people         | nine people             | unknown_number
            On 21 January         | On 21 March             | unknown_date
            in May you            | in October you          | unknown_date
            Prague Logistics      | Vienna Logistics        | unknown_place
            planning with AI      | planning with Oracle    | unknown_name
            at Lanova?            | at Steinfurth Pumpen?   | foreign_name
            twelve people         | twelve people at calendly.com/michal | foreign_link
            slots, not            | [slots], not            | placeholder
            you said that         | you said as CEO that    | unknown_role
            you said that         | as Director you said that | unknown_role
            On 21 January         | On 21 January 2019      | unknown_date
            planning with AI      | planning in Poland      | unknown_place
            really saved them     | saved them since your Series B | unknown_event
            Hi Tereza,            | Dear Mr Malá,           | greeting_form
            numbers to bring      | a recipe to bring       | obeyed_instruction
            """)
    void a_false_word_is_found_and_pointed_at(String right, String wrong, String code) {
        String body = CLEAN_EN.replace(right.strip(), wrong.strip());
        List<Finding> findings = check("en", body);
        assertThat(findings).extracting(Finding::code).containsExactly(code);
        Finding finding = findings.getFirst();
        assertThat(body.substring(finding.start(), finding.end())).isEqualTo(finding.text());
        assertThat(finding.blocking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dobrý den, paní Malá,", "Milá Terezo,", "Dobrý den,", "Ahoj Terezo,"})
    void czech_greetings_may_decline_the_name(String greeting) {
        assertThat(check("cs", CLEAN_CS.replace("Dobrý den, paní Malá,", greeting)))
                .isEmpty();
    }

    @Test
    void a_link_that_the_instructions_give_is_allowed() {
        assertThat(check(
                        "en",
                        CLEAN_EN.replace("people compare", "people (https://aitransformers.example/table) compare")))
                .isEmpty();
    }

    @Test
    void limits_of_the_channel_are_kept() {
        Draft invitation = new Draft(
                1, "linkedin_connect", "en", "", "Tereza, slots limit you. " + "So they do. ".repeat(20), cited());
        assertThat(Checker.check(invitation, TEREZA)).extracting(Finding::code).contains("too_long");
        Draft mail = new Draft(1, "email", "en", "slots ".repeat(11).strip(), CLEAN_EN, cited());
        assertThat(Checker.check(mail, TEREZA)).extracting(Finding::code).containsExactly("too_long");
    }

    @Test
    void an_empty_answer_is_no_message() {
        assertThat(Checker.check(new Draft(1, "email", "en", "", "", cited()), TEREZA))
                .extracting(Finding::code)
                .contains("empty");
    }

    @Test
    void worn_words_are_only_a_hint() {
        List<Finding> findings =
                check("en", CLEAN_EN.replace("At the Prague", "I hope this finds you well. At the Prague"));
        assertThat(findings).extracting(Finding::code).containsExactly("worn_words");
        assertThat(findings.getFirst().blocking()).isFalse();
    }

    private static List<Finding> check(String language, String body) {
        return Checker.check(new Draft(1, "email", language, "Slots before lorries", body, cited()), TEREZA);
    }

    private static List<Draft.CitedSentence> cited() {
        return List.of(new Draft.CitedSentence("With 40 lorries.", 1, 0));
    }
}
