package app.overture.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call's way out of the house. At the wire itself, when the request is ready to its last byte, it takes its place at
 * the provider, having gone on record as sent; with the last byte of the answer the place is free again. So a place is never
 * taken for work of our own.
 */
final class Crossing implements ModelWire.Gate, AutoCloseable {

    private final Function<ProviderGates.LastThing, ProviderGates.Pass> places;
    private final Admission admission;
    private ProviderGates.@Nullable Pass pass;
    private long start;

    Crossing(Function<ProviderGates.LastThing, ProviderGates.Pass> places, Admission admission) {
        this.places = places;
        this.admission = admission;
    }

    @Override
    public void enter() {
        pass = places.apply(admission);
        admission.goesOut();
        start = System.nanoTime();
    }

    @Override
    public void answerIsHere() {
        pass().giveUpPlace();
    }

    /** Whether the call went out, and may have cost something. */
    boolean sent() {
        return pass != null;
    }

    Budget.Reservation reservation() {
        return admission.reservation();
    }

    /** When the call went out, as {@link System#nanoTime} tells it. */
    long start() {
        return start;
    }

    /** What the provider said of itself by the way of this call. */
    ProviderGates.Pass pass() {
        return Objects.requireNonNull(pass);
    }

    @Override
    public void close() {
        try (admission) {
            if (pass != null) {
                pass.close();
            }
        }
    }
}
