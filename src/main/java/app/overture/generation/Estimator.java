package app.overture.generation;

import app.overture.contacts.Dossier;
import app.overture.contacts.Dossiers;
import app.overture.generation.CostEstimate.StepCost;
import app.overture.generation.OutputLengths.Learned;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Brief.StepBrief;
import app.overture.generation.prompt.Prompt;
import app.overture.generation.prompt.PromptWriter;
import app.overture.model.ModelConnections;
import app.overture.model.Prices;
import app.overture.model.TokenCounter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a run would cost: the real prompts counted with the tokenizer, of a sample when there are many contacts, and the
 * length of answers learned from the workspace's own calls.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Estimator {

    private static final int SAMPLE = 20;
    private static final int BATCH = 500;

    private final Dossiers dossiers;
    private final ModelConnections connections;
    private final Prices prices;
    private final TokenCounter tokens;
    private final OutputLengths lengths;

    Estimator(
            Dossiers dossiers,
            ModelConnections connections,
            Prices prices,
            TokenCounter tokens,
            OutputLengths lengths) {
        this.dossiers = dossiers;
        this.connections = connections;
        this.prices = prices;
        this.tokens = tokens;
        this.lengths = lengths;
    }

    CostEstimate estimate(Brief brief, List<UUID> contacts) {
        Crowd crowd = crowd(brief, contacts);
        String model = connections.current().model();
        Learned learned = lengths.learned(model);
        int system = tokens.count(PromptWriter.system(brief));
        double user = crowd.sample.stream()
                .mapToInt(dossier -> tokens.count(prompt(brief, dossier).user()))
                .average()
                .orElse(0);
        double calls = crowd.payable * learned.calls();
        long input = Math.round(calls * (system + user));
        double weight = brief.steps().stream()
                .mapToDouble(step ->
                        crowd.payablePerStep.getOrDefault(step.step(), 0) * OutputLengths.weight(step.channel()))
                .sum();
        long output = Math.round(weight * learned.perWeight() * learned.calls());
        BigDecimal total = prices.cost(
                model, (int) Math.min(input, Integer.MAX_VALUE), (int) (input * learned.cachedShare()), (int) output);
        return new CostEstimate(
                total,
                perStep(brief, crowd, total, weight),
                crowd.messages(),
                contacts.size(),
                crowd.unready,
                crowd.unreachable,
                input,
                output,
                model);
    }

    /** What one message written anew would cost. */
    BigDecimal single(Prompt prompt, int outputTokens) {
        String model = connections.current().model();
        return prices.cost(model, tokens.count(prompt.system()) + tokens.count(prompt.user()), 0, outputTokens);
    }

    private static Prompt prompt(Brief brief, Dossier dossier) {
        return PromptWriter.write(brief, Recipients.of(dossier), Recipients.reachable(brief, dossier));
    }

    /** The shares add up to the total exactly: the last step takes what rounding left. */
    private static List<StepCost> perStep(Brief brief, Crowd crowd, BigDecimal total, double weight) {
        List<StepCost> costs = new ArrayList<>();
        BigDecimal left = total;
        for (int n = 0; n < brief.steps().size(); n++) {
            StepBrief step = brief.steps().get(n);
            double share = weight == 0
                    ? 0
                    : crowd.payablePerStep.getOrDefault(step.step(), 0) * OutputLengths.weight(step.channel()) / weight;
            boolean last = n == brief.steps().size() - 1;
            BigDecimal cost =
                    last ? left : total.multiply(BigDecimal.valueOf(share)).setScale(6, RoundingMode.HALF_UP);
            left = left.subtract(cost);
            costs.add(new StepCost(
                    step.step(), step.channel(), step.label(), crowd.perStep.getOrDefault(step.step(), 0), cost));
        }
        return costs;
    }

    private Crowd crowd(Brief brief, List<UUID> contacts) {
        Crowd crowd = new Crowd();
        int every = Math.max(1, contacts.size() / SAMPLE);
        for (int from = 0; from < contacts.size(); from += BATCH) {
            List<UUID> batch = contacts.subList(from, Math.min(contacts.size(), from + BATCH));
            int n = from;
            for (Dossier dossier : dossiers.of(batch).values()) {
                crowd.count(brief, dossier, n++ % every == 0);
            }
        }
        return crowd;
    }

    /** Who is there to be written to. */
    private static final class Crowd {
        private final Map<Integer, Integer> perStep = new HashMap<>();
        private final Map<Integer, Integer> payablePerStep = new HashMap<>();
        private final List<Dossier> sample = new ArrayList<>();
        private int payable;
        private int unready;
        private int unreachable;

        private void count(Brief brief, Dossier dossier, boolean sampled) {
            List<Integer> steps = Recipients.reachable(brief, dossier);
            steps.forEach(step -> perStep.merge(step, 1, Integer::sum));
            if (Recipients.unready(dossier)) {
                unready++;
            } else if (steps.isEmpty()) {
                unreachable++;
            } else {
                payable++;
                steps.forEach(step -> payablePerStep.merge(step, 1, Integer::sum));
                if (sampled || sample.isEmpty()) {
                    sample.add(dossier);
                }
            }
        }

        private int messages() {
            return perStep.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
