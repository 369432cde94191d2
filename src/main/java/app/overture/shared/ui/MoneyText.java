package app.overture.shared.ui;

import app.overture.shared.Money;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;

/** An amount with its currency; the exact one on hover. */
public final class MoneyText extends Span {

    public MoneyText(BigDecimal usd) {
        super(Money.text(usd));
        addClassName("nowrap");
        setTitle("$" + usd.stripTrailingZeros().toPlainString());
    }
}
