package app.overture.model;

import java.time.Instant;

/** How an account at a provider does, seen from this node. */
public sealed interface ProviderState {

    /**
     * @param width calls it may have in flight at present
     * @param most what it may have when all is well
     */
    record Answering(int width, int most) implements ProviderState {

        /** It asked to slow down a while ago and is not back at full speed. */
        public boolean slowed() {
            return width < most;
        }
    }

    /** It asked to be left alone; nothing is called before then. */
    record Resting(Instant until) implements ProviderState {}

    /** Call after call failed; nothing is called before then, and a few are tried first. */
    record Silent(Instant nextTry) implements ProviderState {}
}
