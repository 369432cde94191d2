package app.overture.email.ui;

import app.overture.campaigns.Channel;
import app.overture.email.Outreach;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** The sequence: each step with when, from whom, and how far. */
final class StepTable extends NativeTable {

    StepTable(Outreach plan) {
        addClassNames("plan-table", "card");
        NativeTableRow head = new NativeTableRow();
        for (String title : new String[] {"Step", "When", "From", "Progress"}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        plan.steps().forEach(step -> body.add(row(plan, step)));
        add(new NativeTableHeader(head), body);
    }

    private static NativeTableRow row(Outreach plan, Outreach.StepPlan step) {
        Span name = new Span(step.position() + " " + step.channel().label() + ": " + step.label());
        name.addClassName("medium");
        Span what = new Span(Icon.of(step.channel() == Channel.EMAIL ? "mail" : "invite"), name);
        what.addClassName("row");
        return new NativeTableRow(
                new NativeTableCell(what),
                two(when(plan, step), exact(plan, step)),
                two(from(plan, step), amount(step)),
                progress(plan, step));
    }

    private static String when(Outreach plan, Outreach.StepPlan step) {
        boolean first = plan.steps().getFirst().equals(step);
        if (first) {
            return step.delayDays() == 0 ? "When sending starts" : Texts.days(step.delayDays()) + " after the start";
        }
        return step.delayDays() == 0
                ? "Right after the step before"
                : Texts.days(step.delayDays()) + " after the step before";
    }

    private static String exact(Outreach plan, Outreach.StepPlan step) {
        if (step.firstDue() == null || step.lastDue() == null) {
            return step.channel() == Channel.EMAIL ? "" : "in the owner’s own hours";
        }
        String first = Texts.moment(step.firstDue(), plan.zone());
        String last = Texts.moment(step.lastDue(), plan.zone());
        return first.equals(last) ? "next " + first : "next " + first + ", last " + last;
    }

    private static String from(Outreach plan, Outreach.StepPlan step) {
        if (step.channel() != Channel.EMAIL) {
            return "The owner’s LinkedIn account";
        }
        // The domain is the same for all; the whole address stands in the confirmation.
        return plan.from() == null ? "No sender yet" : plan.from().replaceFirst("@.*$", "@");
    }

    private static String amount(Outreach.StepPlan step) {
        String what = step.channel() == Channel.EMAIL ? Texts.emails(step.planned()) : Texts.messages(step.planned());
        return step.notSent() == 0 ? what : what + ", " + step.notSent() + " not sent";
    }

    private static NativeTableCell progress(Outreach plan, Outreach.StepPlan step) {
        String words = step.left() > 0
                ? step.left() + " of " + step.planned() + " sent"
                : step.queued() > 0
                        ? step.firstDue() == null && step.channel() == Channel.EMAIL
                                ? "waits for the step before"
                                : step.queued() + " queued"
                        : step.approved() > 0
                                ? step.channel() == Channel.EMAIL ? "waits for “Send”" : "waits for “Queue”"
                                : "nothing approved";
        Span line = new Span(words);
        line.addClassName(step.left() > 0 ? "num" : "quiet");
        return new NativeTableCell(
                new Div(line), new Bar(step.left(), step.planned(), "Step " + step.position() + " sent").thin());
    }

    private static NativeTableCell two(String line, String below) {
        Div meta = new Div(below);
        meta.addClassName("meta");
        return new NativeTableCell(new Div(line), (Component) meta);
    }
}
