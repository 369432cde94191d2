package app.overture.generation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a run would cost, before it is begun.
 *
 * @param messages that would be written
 * @param contacts that wait to be written to
 * @param unready contacts without a company profile: they fail without a call, and cost nothing
 * @param unreachable contacts with neither address that the steps need
 * @param model whose prices these are
 */
public record CostEstimate(
        BigDecimal total,
        List<StepCost> perStep,
        int messages,
        int contacts,
        int unready,
        int unreachable,
        long inputTokens,
        long outputTokens,
        String model) {

    public CostEstimate {
        perStep = List.copyOf(perStep);
    }

    /** One step's share. */
    public record StepCost(int step, String channel, String label, int messages, BigDecimal cost) {}
}
