package app.overture.messages;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person sits while they decide, and how long the message was before their eyes. Every transaction that begins
 * inside carries it to PostgreSQL, which notes it beside the decision ({@code message_decisions}). Outside of it a
 * decision is noted too, as one from elsewhere.
 */
public final class Deciding {

    public enum Surface {
        QUEUE,
        GRID,
        REST;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Circumstances(Surface surface, @Nullable Duration shown) {}

    private static final ScopedValue<Circumstances> HERE = ScopedValue.newInstance();

    private Deciding() {}

    /** @param shown from painted to decided; null when nobody knows, or when there was a break in it */
    public static void on(Surface surface, @Nullable Duration shown, Runnable decision) {
        ScopedValue.where(HERE, new Circumstances(surface, shown)).run(decision);
    }

    public static <T> T on(Surface surface, ScopedValue.CallableOp<T, RuntimeException> decision) {
        return ScopedValue.where(HERE, new Circumstances(surface, null)).call(decision);
    }

    static Optional<Circumstances> current() {
        return HERE.isBound() ? Optional.of(HERE.get()) : Optional.empty();
    }
}
