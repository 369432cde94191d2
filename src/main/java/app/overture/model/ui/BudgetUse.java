package app.overture.model.ui;

import app.overture.model.BudgetState;
import app.overture.shared.Money;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** This month's spending against its limit. */
class BudgetUse extends Div {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);
    private static final BigDecimal CENTS = new BigDecimal(100);

    BudgetUse(BudgetState state, Clock clock, ZoneId zone) {
        addClassNames("card", "padded", "column");
        Span spent = new Span(Money.text(state.spent()));
        spent.addClassName("strong");
        BigDecimal limit = state.limit();
        Div line = new Div(spent, new Span(limit == null ? " spent, no limit set" : " of " + Money.text(limit)));
        add(new H2(MONTH.format(state.month())), line);
        if (limit != null) {
            Bar bar = new Bar(cents(state.spent().add(state.reserved())), Math.max(1, cents(limit)), "Budget used");
            add(state.alertedAt() == null ? bar : bar.tone(Tone.WARN));
        }
        if (state.reserved().signum() > 0) {
            add(quiet(Money.text(state.reserved()) + " set aside for calls under way"));
        }
        if (state.left() != null) {
            add(quiet(Money.text(state.left()) + " left"));
        }
        if (state.alertedAt() != null) {
            add(quiet("80 % passed " + Moment.words(state.alertedAt(), clock.instant(), zone)));
        }
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("meta");
        return span;
    }

    private static long cents(BigDecimal usd) {
        return usd.multiply(CENTS).longValue();
    }
}
