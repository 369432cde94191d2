package app.overture.review.ui.grid;

import app.overture.shared.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The last decisions made on this screen, each with its way back. */
final class GridUndo {

    private static final int REMEMBERED = 50;

    /** @param message the one to show again; empty after a decision about many */
    record Step(String what, Optional<UUID> message, Runnable back) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Consumer<Step> onTaken;
    private final Consumer<Problem> onRefused;

    GridUndo(Consumer<Step> onTaken, Consumer<Problem> onRefused) {
        this.onTaken = onTaken;
        this.onRefused = onRefused;
    }

    Step add(String what, Runnable back) {
        return add(new Step(what, Optional.empty(), back));
    }

    Step add(String what, UUID message, Runnable back) {
        return add(new Step(what, Optional.of(message), back));
    }

    private Step add(Step step) {
        steps.addLast(step);
        if (steps.size() > REMEMBERED) {
            steps.removeFirst();
        }
        return step;
    }

    Optional<Step> last() {
        return Optional.ofNullable(steps.peekLast());
    }

    /** Once only. */
    void takeBack(Step step) {
        if (!steps.remove(step)) {
            return;
        }
        try {
            step.back().run();
            onTaken.accept(step);
        } catch (Problem problem) {
            onRefused.accept(problem);
        }
    }

    /** Somebody took it back another way. */
    void forget(UUID message) {
        steps.removeIf(step -> step.message().filter(message::equals).isPresent());
    }
}
