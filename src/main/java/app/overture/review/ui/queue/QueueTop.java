package app.overture.review.ui.queue;

import app.overture.review.ReviewLeases.Colleague;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far the review is: position, decided and left, and the pace of this sitting. */
final class QueueTop extends Header {

    private final Span position = new Span();
    private final Span approvedBar = new Span();
    private final Span rejectedBar = new Span();
    private final Div bar = new Div(approvedBar, rejectedBar);
    private final Element approved = new Element("b");
    private final Element rejected = new Element("b");
    private final Element left = new Element("b");
    private final Span pace = new Span();
    private final Span colleagues = new Span();
    private final Span saving = new Span();

    QueueTop(String campaign, Runnable leave) {
        addClassName("queue-top");
        Button back = new Button(new Kbd("Esc"), click -> leave.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel("Leave the queue");
        back.getElement().setAttribute("aria-keyshortcuts", KeyMap.STANDARD.ariaShortcuts(QueueKey.LEAVE));
        H1 name = new H1(campaign);
        name.addClassName("cut");
        name.getElement().setAttribute("title", campaign);
        colleagues.addClassNames("colleagues", "cut");
        colleagues.getElement().setAttribute("role", "status");
        // The page alone writes here.
        saving.setId("queue-saving");
        saving.addClassName("saving");
        saving.getElement().setAttribute("role", "status");
        Div leftSide = new Div(back, name, colleagues, saving);
        leftSide.addClassNames("row", "cut");
        position.addClassName("queue-position");
        position.getElement().setAttribute("data-testid", "queue-position");
        approvedBar.addClassName("good");
        rejectedBar.addClassName("bad");
        bar.addClassName("stack");
        bar.getElement().setAttribute("role", "progressbar");
        bar.getElement().setAttribute("aria-valuemin", "0");
        Div middle = new Div(position, bar);
        middle.addClassName("mid");
        pace.addClassName("pace");
        Div right = new Div(
                tick("good", Icon.of("check"), approved, "approved"),
                tick("bad", Icon.of("x"), rejected, "rejected"),
                tick("open", null, left, "left"),
                pace);
        right.addClassNames("row", "right");
        add(leftSide, middle, right);
    }

    void show(Sitting sitting) {
        int total = sitting.total();
        int decided = sitting.approved() + sitting.rejected();
        position.setText((sitting.isDone() ? total : sitting.position()) + " of " + total);
        approvedBar.setWidth(share(sitting.approved(), total));
        rejectedBar.setWidth(share(sitting.rejected(), total));
        bar.getElement().setAttribute("aria-valuemax", Integer.toString(Math.max(1, total)));
        bar.getElement().setAttribute("aria-valuenow", Integer.toString(decided));
        bar.getElement().setAttribute("aria-label", "Reviewed " + decided + " of " + total);
        approved.setText(Integer.toString(sitting.approved()));
        rejected.setText(Integer.toString(sitting.rejected()));
        left.setText(Integer.toString(sitting.left()));
        pace.setText(sitting.pace().map(each -> words(each, sitting.left())).orElse(""));
    }

    /** Who else is at this queue, and how far they are. */
    void show(List<Colleague> others) {
        colleagues.setText(others.stream()
                .map(other -> other.name() + " is here too, " + other.decidedToday() + " decided today")
                .collect(Collectors.joining(" · ")));
        colleagues.getElement().setAttribute("title", colleagues.getText());
    }

    private static String words(Duration each, int left) {
        double seconds = each.toMillis() / 1000.0;
        long minutes = Math.round(seconds * left / 60);
        String toGo = left == 0 ? "" : minutes < 1 ? ", under a minute to go" : ", about " + minutes + " min to go";
        return String.format(Locale.ENGLISH, "%.1f s a message", seconds) + toGo;
    }

    private static String share(int part, int whole) {
        return (whole == 0 ? 0 : 100.0 * part / whole) + "%";
    }

    private static Component tick(
            String tone, @org.jspecify.annotations.Nullable Component icon, Element number, String word) {
        Span tick = new Span();
        tick.addClassNames("tick", tone);
        if (icon != null) {
            tick.add(icon);
        }
        tick.getElement().appendChild(number);
        tick.add(new Span(word));
        return tick;
    }
}
