package app.overture.model;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asks, at the last moment before a call goes out, whether its answer is still wanted. A call may wait half a minute for
 * its place; meanwhile the work it belongs to may have been stopped.
 */
public final class CallGuard {

    private static final ScopedValue<BooleanSupplier> WANTED = ScopedValue.newInstance();

    private CallGuard() {}

    /** Within the work, each call that is no longer wanted fails as {@link ModelFailure#WITHDRAWN} and costs nothing. */
    public static <T> T whileWanted(BooleanSupplier wanted, Supplier<T> work) {
        return ScopedValue.where(WANTED, wanted).call(work::get);
    }

    static void requireWanted() {
        if (WANTED.isBound() && !WANTED.get().getAsBoolean()) {
            throw ModelFailure.withdrawn();
        }
    }
}
