package app.overture.playbook.ui;

import app.overture.playbook.Lesson;
import app.overture.playbook.PlaybookRule;
import app.overture.playbook.PlaybookRule.Status;
import app.overture.playbook.PlaybookRules.Change;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Moment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** One rule: how it reads, what was counted, the edits that speak for it, and what a person wants of it. */
final class RuleCard extends ListItem {

    private static final int LONGEST = 300;

    /** What is to be done, and the sentence that says it was done. */
    @FunctionalInterface
    interface Decision {
        void take(PlaybookRule rule, Change change, String done);
    }

    private final PlaybookRule rule;
    private final Decision decision;
    private final TextField wording = new TextField("Rule");

    RuleCard(PlaybookRule rule, boolean mayWrite, Clock clock, ZoneId zone, Decision decision) {
        this.rule = rule;
        this.decision = decision;
        addClassNames("card", "padded", "column", "rule");
        wording.setValue(rule.wording());
        wording.setMaxLength(LONGEST);
        wording.setWidthFull();
        wording.setReadOnly(!mayWrite || rule.status() == Status.DECLINED);
        Span finding = new Span(rule.finding());
        Div head = new Div(Badge.of("rule", state()), finding);
        head.addClassNames("row");
        if (rule.decidedAt() != null && rule.status() != Status.PROPOSED) {
            Span who = new Span(rule.decidedBy() + ", " + Moment.words(rule.decidedAt(), clock.instant(), zone));
            who.addClassName("meta");
            head.add(who);
        }
        add(head, wording);
        Div foot = new Div(examples());
        foot.addClassNames("row", "spread");
        if (mayWrite) {
            Div buttons = new Div(buttons().toArray(Component[]::new));
            buttons.addClassName("row");
            foot.add(buttons);
        }
        add(foot);
    }

    private String state() {
        return rule.status() == Status.ACCEPTED && !rule.active()
                ? "off"
                : rule.status().text();
    }

    private List<Button> buttons() {
        return switch (rule.status()) {
            case PROPOSED ->
                List.of(
                        button("Decline", new Change(Status.DECLINED, null, null), "Declined."),
                        primary(button("Accept", null, "Accepted. It stands in the prompt of the next run.")));
            case ACCEPTED ->
                List.of(
                        rule.active()
                                ? button(
                                        "Switch off",
                                        new Change(null, false, null),
                                        "Switched off. The next run goes without it.")
                                : button("Switch on", new Change(null, true, null), "It holds again."),
                        button("Save wording", null, "The wording is saved."));
            case DECLINED ->
                List.of(button("Propose again", new Change(Status.PROPOSED, null, null), "Back among the proposals."));
        };
    }

    /** @param change null takes the wording as it stands in the field, and accepts it */
    private Button button(String verb, @org.jspecify.annotations.Nullable Change change, String done) {
        Button button = new Button(
                verb,
                click -> decision.take(
                        rule, change == null ? new Change(Status.ACCEPTED, null, wording.getValue()) : change, done));
        button.setAriaLabel(verb + ": " + rule.wording());
        return button;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Component examples() {
        Div all = new Div();
        all.addClassNames("column", "wide");
        rule.examples().forEach(example -> all.add(example(example)));
        Details details = new Details(
                rule.support() == 1 ? "1 message speaks for it" : rule.support() + " messages speak for it", all);
        details.addClassName("grow");
        return details;
    }

    private static Component example(Lesson.Example example) {
        Span reason = new Span(example.reason());
        reason.addClassName("meta");
        Paragraph before = new Paragraph(example.before());
        before.addClassName("out");
        Paragraph after = new Paragraph(example.after());
        after.addClassName("in");
        Div change = new Div(before, after);
        change.addClassName("diff");
        Div whole = new Div(reason, change);
        whole.addClassName("column");
        return whole;
    }
}
