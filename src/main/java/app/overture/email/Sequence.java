package app.overture.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The enabled steps of a campaign and the days between them. */
record Sequence(List<Step> steps) {

    Sequence {
        steps = List.copyOf(steps);
    }

    /** One step; those that are no e-mail lend their days to the e-mail after them. */
    record Step(int position, boolean email, int delayDays) {}

    /** Without any delay everything goes at once, and the window does not hold it back (decision 21). */
    boolean allAtOnce() {
        return steps.stream().allMatch(step -> step.delayDays() == 0);
    }

    /**
     * @param earlier the last e-mail that went to the person before; null when there is none
     */
    int daysBetween(@Nullable Integer earlier, int position) {
        int from = earlier == null ? 0 : earlier;
        boolean opens =
                earlier == null && steps.stream().noneMatch(step -> step.position() < position && !step.email());
        return steps.stream()
                .filter(step -> step.position() > from && step.position() <= position)
                .filter(step -> step.position() == position ? !opens || isFirst(step) : !step.email())
                .mapToInt(Step::delayDays)
                .sum();
    }

    private boolean isFirst(Step step) {
        return steps.getFirst().equals(step);
    }
}
