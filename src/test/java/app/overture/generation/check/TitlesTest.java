package app.overture.generation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title or a calling that a draft gives to its reader is one that the facts give. */
@Tag("FR-3")
class TitlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Head Gardener        | As almoner of the house you see who comes and who does not. | almoner
            en | Head Gardener        | In your role as harbourmaster you see every boat. | harbourmaster
            en | Head Gardener        | Your work as a cartographer made me curious. | cartographer
            en | Head Gardener        | With your background as a midwife, you know how nights go. | midwife
            en | Head Gardener        | From one puppeteer to another: it takes patience. | puppeteer
            en | Head Gardener        | I wrote this for a glassblower like you. | glassblower
            en | Head Gardener        | A former deacon will smile at that. | deacon
            en | Head Gardener        | Would a sexton have ten minutes next week? | sexton
            en | Head Gardener        | In your capacity as zymurgist you decide on the hops. | zymurgist
            en | Head Gardener        | You are the verger, so you hold the keys. | verger
            en | Managing Director    | Your job as Catering Director leaves little time. | Catering Director
            en | Managing Director    | A Wardrobe Manager who answers within a day is rare. | Wardrobe Manager
            en | Head of Learning     | As Head of Catering you plan the week. | Head of Catering
            en | Farm Manager         | Since you became abbot, the orders doubled. | abbot
            de | Werkleiterin         | In Ihrer Funktion als Archivarin kennen Sie das. | Archivarin
            de | Werkleiterin         | Ihre Arbeit als Bademeisterin lässt wenig Zeit. | Bademeisterin
            de | Werkleiterin         | Das wäre etwas für eine Küsterin wie Sie. | Küsterin
            de | Werkleiterin         | Als Hafenmeisterin sehen Sie jedes Boot. | Hafenmeisterin
            de | Werkleiterin         | Sie als Bezirkskantorin hören das sofort. | Bezirkskantorin
            de | Werkleiterin         | Hätte eine Tierpflegerin dafür zehn Minuten? | Tierpflegerin
            de | Vertriebsleiter      | Als Küchenleiter planen Sie die Woche. | Küchenleiter
            de | Vertriebsleiter      | Von Imker zu Imker: das braucht Geduld. | Imker
            de | Vertriebsleiter      | In Ihrer Rolle als Deichgraf entscheiden Sie das. | Deichgraf
            de | Vertriebsleiter      | Was meint die Instandhaltung, die Sie leiten, dazu? | Instandhaltung
            cs | vedoucí skladu       | V roli kostelníka to znáte. | kostelníka
            cs | vedoucí skladu       | Jako zvonař slyšíte každý tón. | zvonař
            cs | vedoucí skladu       | Na pozici knihovníka máte málo času. | knihovníka
            cs | vedoucí skladu       | Coby loutkář máte trpělivost. | loutkář
            cs | vedoucí skladu       | Pro houslaře jako vy to bude snadné. | houslaře
            cs | vedoucí skladu       | Zajímalo by to vedoucího ostrahy? | ostrahy
            cs | majitelka            | Jako porodní asistentka to znáte. | asistentka
            cs | majitelka            | Mladší zootechnici na to potřebují pomoc. | zootechnici
            en | Plant Manager        | Bursars rarely get thanked for a quiet term. | Bursars
            en | Plant Manager        | You, the town's chronicler, will smile. | chronicler
            en | Plant Manager        | Every abbess answers within a day. | abbess
            de | Werkleiter           | Sie, die Tierärztin von nebenan, wissen das. | Tierärztin
            de | Zahntechniker        | Als Veranstaltungstechniker kennen Sie das. | Veranstaltungstechniker
            de | Werkleiter           | Sie leiten den Einkauf, also wissen Sie das. | Einkauf
            cs | ředitel závodu       | Vážený pane kapelníku, začíná sezona. | kapelníku
            cs | hlavní účetní        | Jako mzdová účetní to znáte. | účetní
            cs | vedoucí skladu       | Od řezbáře k řezbáři: chce to trpělivost. | řezbáře
            cs | majitelka            | Píšu vám, paní matrikářko, jen krátce. | matrikářko
            """)
    void a_title_that_nobody_gave_is_marked(String language, String title, String sentence, String wrong) {
        assertThat(check(language, title, sentence))
                .as(sentence)
                .anyMatch(finding -> finding.code().equals("unknown_role")
                        && finding.blocking()
                        && (finding.text().contains(wrong) || wrong.contains(finding.text())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Head Gardener        | Your team's drivers will see it first.
            en | Head Gardener        | Your bookkeeper will thank you.
            en | Head Gardener        | A plumber we work with saved two days a week.
            en | Head Gardener        | As a neighbour you may have seen the vans.
            en | Head Gardener        | As a next step you could send me one list.
            en | Head Gardener        | As promised, you find the list below.
            en | Head Gardener        | In your role as host you welcome them all.
            en | Head Gardener        | As a gardener you know what a late frost does.
            en | Head Gardener        | As head gardener you know what a late frost does.
            en | Head Gardener        | With your experience as a gardener you could judge it.
            en | Catering Director    | As a director you sign it yourself.
            en | Surgeon              | As a doctor you have seen worse.
            en | Leiter Vertrieb      | In your role as head of sales you hear it first.
            en | vedoucí směny        | As a shift leader you hear it first.
            en | Geschäftsführer      | As managing director you decide.
            en | Quästorin            | As bursar you decide.
            en | Founder & CEO        | As an entrepreneur you decide.
            en | Vertriebsleiterin    | Most of our customers are dentists and vets.
            de | Bursar               | In Ihrer Funktion als Quästorin entscheiden Sie das.
            de | Werkleiterin         | Ihr Buchhalter wird es Ihnen danken.
            de | Werkleiterin         | Als Kundin kennen Sie das Portal schon.
            de | Werkleiterin         | Als Erstes sehen Sie die Liste.
            de | Werkleiterin         | Ein Schlosser, mit dem wir arbeiten, spart zwei Tage.
            de | Werkleiterin         | In Ihrer Rolle als Gastgeberin haben Sie viel zu tun.
            de | Groundsman           | Als Platzwart kennen Sie jeden Halm.
            de | Inhaberin            | Als Unternehmerin entscheiden Sie das allein.
            de | Chefärztin           | Als Ärztin haben Sie Schlimmeres gesehen.
            de | Kinderarzt           | Ein Arzt wie Sie hat wenig Zeit.
            cs | vedoucí skladu       | Jako čtenář zpravodaje to znáte.
            cs | vedoucí skladu       | Jako vedoucí skladu to znáte.
            cs | vedoucí skladu       | Vaši řidiči to poznají první.
            cs | Plant Manager        | V roli ředitele závodu to znáte.
            cs | vedoucí směny        | Jako první uvidíte celý seznam.
            cs | skladnice            | Na pozici skladnice máte přehled.
            cs | Registrar            | Jako matrikářka to znáte.
            cs | majitelka            | Naše technika přijede až k vám.
            en | Plant Manager        | My father was a miller.
            en | Plant Manager        | Would a driver of yours try it for a week?
            en | Plant Manager        | An electrician can fit it in an hour.
            en | Operations Manager   | Who among your cooks would try it?
            en | Harbour Master       | As harbourmaster you see every boat.
            en | HR Director          | As head of people you hear it first.
            en | Software Engineer    | As a developer you read the code first.
            de | Werkleiter           | Wir sind drei Ingenieure und eine Gestalterin.
            de | Werkleiter           | Von Haus zu Haus ist das verschieden.
            de | Werkleiter           | Ihre Arbeit zum Thema Energie hat mich überzeugt.
            de | Chief Financial Officer | Als Finanzchefin sehen Sie das zuerst.
            de | Fleischermeisterin   | Als Metzgerin stehen Sie früh auf.
            de | HR-Referentin        | Als Personalreferentin sehen Sie das.
            cs | vedoucí provozu      | Od stolu ke stolu je to jiné.
            cs | hlavní účetní        | Jako zkušená účetní to znáte.
            cs | obchodní ředitel     | Jako šéf obchodu to znáte.
            cs | hajný                | V roli lesníka to znáte.
            """)
    void what_is_true_or_harmless_passes(String language, String title, String sentence) {
        assertThat(check(language, title, sentence))
                .as(sentence)
                .noneMatch(finding -> finding.code().equals("unknown_role"));
    }

    private static List<Finding> check(String language, String title, String sentence) {
        Ground ground = Ground.about("Jana", "Orth")
                .today(LocalDate.of(2026, 11, 22))
                .say(Statement.recipient("contact_title", title))
                .say(Statement.recipient("company_name", "Orth & Lund"))
                .build();
        return Checker.check(
                new Draft(1, "email", language, "", sentence, List.of(new Draft.CitedSentence(sentence, 1, 0))),
                ground);
    }
}
