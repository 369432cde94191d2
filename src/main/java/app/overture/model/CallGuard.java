package app.overture.model;

import java.util.function.Supplier;

/**
 * Asks, at the last moment before a call goes out, whether its answer is still wanted. A call may wait half a minute for
 * its place; meanwhile the work it belongs to may have been stopped.
 */
public final class CallGuard {

    /** Whose call it is. */
    @FunctionalInterface
    public interface Wanted {

        /** Whether it may go out now; asked again when it has to wait after that. */
        boolean now();

        /** It does. */
        default void goesOut() {}
    }

    private static final ScopedValue<Wanted> WANTED = ScopedValue.newInstance();

    private CallGuard() {}

    /** Within the work, each call that is no longer wanted fails as {@link ModelFailure#WITHDRAWN} and costs nothing. */
    public static <T> T whileWanted(Wanted wanted, Supplier<T> work) {
        return ScopedValue.where(WANTED, wanted).call(work::get);
    }

    static void requireWanted() {
        if (WANTED.isBound() && !WANTED.get().now()) {
            throw ModelFailure.withdrawn();
        }
    }

    static void goesOut() {
        if (WANTED.isBound()) {
            WANTED.get().goesOut();
        }
    }
}
