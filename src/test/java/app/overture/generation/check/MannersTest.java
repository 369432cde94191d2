package app.overture.generation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manners of speaking claim nothing and are not blamed; what is like them and claims something still is. */
@Tag("FR-3")
class MannersTest {

    private static final Ground GROUND = new Ground(
            "Tereza",
            "Malá",
            List.of(
                    "Head of Planning",
                    "Lanova Logistika",
                    "Runs 40 lorries, 9 depots; showed the planner TP-400 in May 2026",
                    "A fortnight free",
                    "Michal"),
            Set.of(),
            Set.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | A 15-minute call is all it takes.
            en | At 3 a.m. nobody reads a manual.
            en | It is 7:45 on a Monday and somebody calls in sick.
            en | Happy to wait, January is fine too.
            en | In December nobody wants to hear about archives.
            en | No CRM, no ERP, no new login.
            en | There is no new password, and life without passwords is calmer.
            en | It works with Excel, Outlook and Teams.
            en | Is this one for you, or for somebody in Purchasing?
            en | It is a bit like Lego for rotas.
            en | A simple "not for us" will do.
            en | Try it for two weeks.
            en | Kind regards, M.
            de | Um 7:45 Uhr klingelt das Telefon, und der Tag ist gelaufen.
            de | Falls es im Januar besser passt, melde ich mich dann.
            de | Im November ist im Gartenbau Ruhe.
            de | Darf ich ein Beispiel aus dem Maschinenbau schicken?
            de | Mit Augenzwinkern, aber ernst gemeint.
            de | Kein Mensch mag diese Sucherei beim nächsten Schmuddelwetter.
            de | Kein neues Passwort, keine neue Excelliste.
            de | Unsere Server stehen in Deutschland.
            de | LG aus dem Büro
            cs | Je pondělí 6:30 a někdo volá, že nepřijde.
            cs | Ozvu se znovu v lednu, pokud nebudete proti.
            cs | V listopadu je v zahradnictví klid.
            cs | IČO, DIČ i datum splatnosti se přečtou samy.
            cs | Žádné další heslo, žádné tabulky v Excelu.
            cs | Stačí odepsat "teď raději ne" a dám pokoj.
            cs | Kdo věděl, kdo tu byl včera?
            """)
    void a_manner_of_speaking_is_not_blamed(String language, String sentence) {
        assertThat(blamed(language, sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | You opened the depot in December.   | December
            en | Your planner TP-600 caught my eye.  | TP-600
            en | Try it for three weeks.             | three weeks
            en | Your report takes 25 minutes now.   | 25 minutes
            en | You wrote "slots are not trucks".   | slots are not trucks
            de | Seit November fahren Sie nach Plan. | November
            de | Bis zu 45 Lastwagen fahren für Sie. | 45
            de | Die Bochumer Philharmonie fährt mit.| Bochumer
            cs | Od srpna plánujete jinak.           | srpna
            cs | Máte sklad v Jihlavě.               | Jihlavě
            """)
    void a_claim_that_sounds_like_one_still_is(String language, String sentence, String words) {
        assertThat(blamed(language, sentence)).anyMatch(found -> found.contains(words));
    }

    private static List<String> blamed(String language, String sentence) {
        String greeting =
                language.equals("de") ? "Guten Tag Frau Malá," : language.equals("cs") ? "Dobrý den," : "Hi Tereza,";
        Draft draft = new Draft(1, "email", language, "Slots", greeting + "\n\n" + sentence + "\n\nMichal", List.of());
        return Checker.check(draft, GROUND).stream()
                .filter(Finding::blocking)
                .filter(finding -> finding.field().equals("body") && finding.start() > greeting.length())
                .filter(finding -> !finding.code().equals("no_evidence"))
                .map(Finding::text)
                .toList();
    }
}
