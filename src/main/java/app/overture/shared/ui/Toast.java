package app.overture.shared.ui;

import app.overture.shared.Problem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A word at the lower edge: what was done, or why not. Problems stay until they are closed or eight seconds passed. */
public final class Toast {

    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 8_000;

    private Toast() {}

    public static Notification show(String sentence) {
        return Notification.show(sentence, SHORT_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    /** With one way back, for example "30 messages approved. Undo". */
    public static Notification show(String sentence, String action, Runnable then) {
        Notification toast = new Notification();
        Button button = new Button(action, click -> {
            toast.close();
            then.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(new Span(sentence), button);
        row.addClassName("row");
        toast.add(row);
        toast.setDuration(LONG_MILLIS);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.open();
        return toast;
    }

    public static Notification problem(Problem problem) {
        return problem(problem.sentence());
    }

    public static Notification problem(String sentence) {
        Notification toast = Notification.show(sentence, LONG_MILLIS, Notification.Position.BOTTOM_CENTER);
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
        return toast;
    }
}
