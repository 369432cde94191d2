package app.overture.generation.ui;

import app.overture.generation.Preview;
import app.overture.generation.Preview.Ground;
import app.overture.generation.Preview.Letter;
import app.overture.messages.Sentence;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One contact's sample of one step. */
final class SampleColumn extends Article {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    SampleColumn(Preview.Sample sample, int step) {
        addClassNames("sample", "card");
        getElement().setAttribute("aria-label", "Sample for " + sample.name());
        add(head(sample));
        Optional<Letter> letter =
                sample.letters().stream().filter(one -> one.step() == step).findFirst();
        switch (sample.status()) {
            case "waiting" -> {
                getElement().setAttribute("aria-busy", "true");
                add(waiting());
            }
            case "failed" -> add(Note.of(Tone.BAD, "Not written.", sample.failureReason()));
            case "cancelled" -> add(Note.of(Tone.NEUTRAL, "Stopped.", "Nothing was kept of it."));
            default ->
                letter.ifPresentOrElse(
                        one -> add(text(one), evidence(sample, one)),
                        () -> add(Note.of(Tone.NEUTRAL, "No such step.", "This person has no address for it.")));
        }
    }

    private static Component head(Preview.Sample sample) {
        Span kind = new Span(sample.kind().label());
        kind.addClassNames("badge", "outline");
        String work = sample.jobTitle().isEmpty() || sample.companyName().isEmpty()
                ? sample.jobTitle() + sample.companyName()
                : sample.jobTitle() + ", " + sample.companyName();
        Span about = new Span(work);
        about.addClassNames("meta", "cut");
        about.setTitle(work);
        Div words = new Div(new H3(sample.name()), about);
        words.addClassNames("column", "grow", "cut");
        Header head = new Header(words, kind);
        head.addClassName("row");
        return head;
    }

    /** Where its words will stand. */
    private static Component waiting() {
        Div lines = new Div();
        lines.addClassName("lines");
        for (int n = 0; n < 6; n++) {
            lines.add(new Span());
        }
        Span words = new Span("Being written");
        words.addClassName("sr");
        lines.add(words);
        return lines;
    }

    private static Component text(Letter letter) {
        Div text = new Div();
        text.addClassName("text");
        if (!letter.subject().isEmpty()) {
            text.add(new H4(letter.subject()));
        }
        for (String passage : letter.body().split("\n\n")) {
            if (!passage.isBlank()) {
                text.add(new Paragraph(passage));
            }
        }
        letter.flags().forEach(flag -> text.add(Note.of(Tone.WARN, Words.flag(flag) + ".", flag.explanation())));
        return text;
    }

    private static Component evidence(Preview.Sample sample, Letter letter) {
        List<Sentence> all = letter.evidence();
        long resting = all.stream().filter(one -> !one.factIds().isEmpty()).count();
        UnorderedList list = new UnorderedList();
        all.stream()
                .flatMap(one -> one.factIds().stream())
                .distinct()
                .map(sample.facts()::get)
                .filter(Objects::nonNull)
                .forEach(fact -> list.add(item(fact)));
        NativeDetails details = new NativeDetails(resting + " of " + all.size() + " sentences rest on facts", list);
        details.setOpen(true);
        details.addClassName("ev");
        return details;
    }

    private static ListItem item(Ground fact) {
        Span source = new Span(fact.source() + ", " + MONTH.format(fact.observedOn()));
        source.addClassName("meta");
        return new ListItem(new Span(fact.value()), source);
    }
}
