package app.overture.review.ui.letter;

import app.overture.contacts.Dossier;
import app.overture.contacts.Fact;
import app.overture.shared.ui.Badge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the message is for, and what is known: each fact with its source and age, the used ones marked and on top. */
public final class PersonPanel extends Aside {

    private static final int UNUSED_SHOWN = 5;
    private static final DateTimeFormatter CLOCK_FACE = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private final Marks marks;
    private final Clock clock;

    public PersonPanel(Dossier dossier, Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
        addClassName("who");
        getElement().setAttribute("aria-label", "Contact");
        Dossier.Person person = dossier.person();
        String company = dossier.company() == null ? "" : dossier.company().name();
        add(identity(person, company), badges(person));
        Div facts = new Div();
        facts.addClassName("facts");
        // Scrollable, so it has to be reachable without a mouse.
        facts.getElement().setAttribute("tabindex", "0");
        facts.getElement().setAttribute("role", "region");
        facts.getElement().setAttribute("aria-label", "What is known");
        addGroup(facts, "Person", person.firstName(), dossier.of(Fact.Layer.PERSON));
        addGroup(
                facts,
                company.isEmpty() ? "Company" : company,
                company,
                Stream.concat(dossier.of(Fact.Layer.L1).stream(), dossier.of(Fact.Layer.L2).stream())
                        .toList());
        if (dossier.facts().isEmpty()) {
            Div nothing = new Div("Nothing is known beyond name and address.");
            nothing.addClassName("quiet");
            facts.add(nothing);
        }
        add(facts);
    }

    private Component identity(Dossier.Person person, String company) {
        Div title = new Div(person.jobTitle());
        String where = Stream.of(company, person.city())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        Div place = new Div(where + localTime(person.timeZone()));
        place.addClassName("quiet");
        Div words = new Div(new H2(person.name()), title, place);
        words.addClassName("grow");
        Div score = new Div();
        com.vaadin.flow.dom.Element bold = new com.vaadin.flow.dom.Element("b");
        bold.setText(Integer.toString(person.score()));
        score.getElement().appendChild(bold);
        Span of = new Span("score");
        of.addClassName("meta");
        score.add(of);
        score.addClassName("score");
        score.getElement().setAttribute("title", "Contact score " + person.score());
        Div identity = new Div(words, score);
        identity.addClassName("id");
        return identity;
    }

    private String localTime(@Nullable String timeZone) {
        if (timeZone == null || timeZone.isBlank()) {
            return "";
        }
        try {
            return " · " + CLOCK_FACE.format(clock.instant().atZone(ZoneId.of(timeZone)));
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static Component badges(Dossier.Person person) {
        Div badges = new Div(
                Badge.of("fit", person.icpFit()),
                Badge.of("readiness", person.readiness().text()));
        badges.addClassNames("row", "wrap");
        return badges;
    }

    private void addGroup(Div facts, String heading, String about, List<Fact> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Fact> used = all.stream()
                .filter(fact -> !marks.usesOf(fact).isEmpty())
                .sorted(Comparator.comparing(fact -> marks.usesOf(fact).getFirst()))
                .toList();
        // What was withheld is for the reviewer to see: never under the fold.
        List<Fact> unused = all.stream()
                .filter(fact -> marks.usesOf(fact).isEmpty())
                .sorted(Comparator.comparing(fact -> !fact.suspicious()))
                .toList();
        UnorderedList list = new UnorderedList();
        used.forEach(fact -> list.add(item(fact)));
        unused.stream().limit(UNUSED_SHOWN).forEach(fact -> list.add(item(fact)));
        facts.add(new H3(heading), list);
        if (unused.size() > UNUSED_SHOWN) {
            UnorderedList rest = new UnorderedList();
            unused.stream().skip(UNUSED_SHOWN).forEach(fact -> rest.add(item(fact)));
            NativeDetails more = new NativeDetails(unused.size() - UNUSED_SHOWN + " more about " + about, rest);
            more.addClassName("meta");
            facts.add(more);
        }
    }

    private Component item(Fact fact) {
        List<Integer> uses = marks.usesOf(fact);
        Span reference = new Span(uses.isEmpty() ? "" : Integer.toString(uses.getFirst()));
        reference.addClassName("ref");
        Div value = new Div(fact.value());
        Div words = new Div(value, source(fact));
        ListItem item = new ListItem(reference, words);
        item.addClassName("fact");
        if (uses.isEmpty()) {
            reference.addClassName("none");
            reference.getElement().setAttribute("aria-hidden", "true");
        } else {
            reference
                    .getElement()
                    .setAttribute(
                            "title",
                            "used in sentence "
                                    + uses.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            item.getElement()
                    .setAttribute(
                            "data-used", uses.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            item.getElement().getClassList().set("lit", uses.contains(marks.firstLit()));
        }
        if (fact.suspicious()) {
            item.addClassName("flagged");
            Span warning = new Span("Reads like an instruction; not used for writing.");
            warning.addClassName("meta");
            words.add(warning);
        } else if (uses.stream().anyMatch(marks::isFlagged)) {
            item.addClassName("flagged");
        }
        return item;
    }

    private Component source(Fact fact) {
        Div meta = new Div();
        meta.addClassName("meta");
        meta.add(sourceName(fact), new Span(" · " + Ages.words(fact.observedOn(), LocalDate.now(clock))));
        return meta;
    }

    /** Sources come from outside: only a web address becomes a link, everything else is text. */
    public static Component sourceName(Fact fact) {
        String url = fact.sourceUrl();
        if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
            return new Span(fact.source());
        }
        Anchor link = new Anchor(url, host(url), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.getElement().setAttribute("title", fact.source());
        return link;
    }

    private static String host(String url) {
        String bare = url.substring(url.indexOf("//") + 2);
        return bare.startsWith("www.") ? bare.substring("www.".length()) : bare;
    }
}
