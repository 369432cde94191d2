package app.overture.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars as people read them. Amounts are kept to six places and rounded only here, so every screen agrees. */
public final class Money {

    private Money() {}

    /** "$2.41"; below one cent "$0.0014", so that a small price never reads as nothing. */
    public static String text(BigDecimal usd) {
        boolean tiny = usd.signum() != 0 && usd.abs().compareTo(new BigDecimal("0.01")) < 0;
        BigDecimal rounded = usd.setScale(tiny ? 4 : 2, RoundingMode.HALF_UP);
        return "$" + (tiny ? rounded.toPlainString() : String.format(java.util.Locale.US, "%,.2f", rounded));
    }
}
