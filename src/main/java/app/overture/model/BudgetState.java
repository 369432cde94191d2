package app.overture.model;

import app.overture.settings.BudgetMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The month's budget for language models.
 *
 * @param month its first day, in the workspace's zone
 * @param limit null when there is none
 * @param reserved held for calls under way
 * @param left down to zero, never below; null when there is no limit
 * @param alertedAt when 80 % were passed
 */
public record BudgetState(
        LocalDate month,
        @Nullable BigDecimal limit,
        BigDecimal spent,
        BigDecimal reserved,
        @Nullable BigDecimal left,
        BudgetMode mode,
        @Nullable Instant alertedAt) {

    private static final BigDecimal TOLERANCE = new BigDecimal("1.2");
    private static final BigDecimal ALERT_AT = new BigDecimal("0.8");

    static BudgetState of(
            LocalDate month,
            @Nullable BigDecimal limit,
            BigDecimal spent,
            BigDecimal reserved,
            BudgetMode mode,
            @Nullable Instant alertedAt) {
        BigDecimal left =
                limit == null ? null : limit.subtract(spent).subtract(reserved).max(BigDecimal.ZERO);
        return new BudgetState(month, limit, spent, reserved, left, mode, alertedAt);
    }

    /** Where calls are refused; null when they never are. */
    public @Nullable BigDecimal ceiling() {
        return ceiling(limit, mode);
    }

    static @Nullable BigDecimal ceiling(@Nullable BigDecimal limit, BudgetMode mode) {
        if (limit == null) {
            return null;
        }
        return switch (mode) {
            case HARD -> limit;
            case SOFT -> limit.multiply(TOLERANCE);
            case MONITOR -> null;
        };
    }

    /** Whether four fifths of the limit are spent. */
    public boolean nearlySpent() {
        return nearly(spent, limit);
    }

    static boolean nearly(BigDecimal spent, @Nullable BigDecimal limit) {
        return limit != null && limit.signum() > 0 && spent.compareTo(limit.multiply(ALERT_AT)) >= 0;
    }

    /** Whether this much more may be spent. */
    public boolean allows(BigDecimal usd) {
        BigDecimal ceiling = ceiling();
        return ceiling == null || spent.add(reserved).add(usd).compareTo(ceiling) <= 0;
    }
}
