package app.overture.generation;

import app.overture.contacts.Dossiers;
import app.overture.generation.CostEstimate.StepCost;
import app.overture.generation.OutputLengths.Learned;
import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Brief.StepBrief;
import app.overture.generation.prompt.PromptWriter;
import app.overture.generation.prompt.WrittenSequence;
import app.overture.model.LanguageModel;
import app.overture.model.ModelConnections;
import app.overture.model.Prices;
import app.overture.model.PromptTokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a run would cost: the real prompts counted with the tokenizer, of a sample when there are many contacts; what they
 * have in common at the cached price where there is one; and answers as long as the workspace's own were.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Estimator {

    private static final int BATCH = 500;
    /** What a second attempt says more than the first: the findings. */
    private static final int CORRECTION = 120;

    private final Dossiers dossiers;
    private final ModelConnections connections;
    private final LanguageModel model;
    private final Prices prices;
    private final OutputLengths lengths;
    private final PreviewedTexts previewed;

    Estimator(
            Dossiers dossiers,
            ModelConnections connections,
            LanguageModel model,
            Prices prices,
            OutputLengths lengths,
            PreviewedTexts previewed) {
        this.dossiers = dossiers;
        this.connections = connections;
        this.model = model;
        this.prices = prices;
        this.lengths = lengths;
        this.previewed = previewed;
    }

    /** Tokens of a whole run. */
    private record Volume(double input, double cached, double output) {}

    /** For a campaign some of whose contacts may have been written for as samples: those are paid. */
    CostEstimate estimate(UUID campaignId, Brief brief, List<UUID> contacts) {
        Set<UUID> sampled = previewed.contacts(campaignId);
        sampled.retainAll(contacts);
        return estimate(
                brief,
                contacts,
                dossiers.of(sampled).values().stream()
                        .filter(dossier -> previewed.holds(Order.sequence(
                                campaignId,
                                dossier.person().id(),
                                brief,
                                dossier,
                                Recipients.reachable(brief, dossier))))
                        .map(dossier -> dossier.person().id())
                        .collect(Collectors.toSet()));
    }

    CostEstimate estimate(Brief brief, List<UUID> contacts) {
        return estimate(brief, contacts, Set.of());
    }

    private CostEstimate estimate(Brief brief, List<UUID> contacts, Set<UUID> paid) {
        Crowd crowd = new Crowd(brief, contacts.size(), paid);
        for (int from = 0; from < contacts.size(); from += BATCH) {
            dossiers.people(contacts.subList(from, Math.min(contacts.size(), from + BATCH)))
                    .forEach(crowd::count);
        }
        String name = connections.current().model();
        Prices.Price price = prices.of(name);
        Learned learned = lengths.learned(name);
        Volume volume = volume(brief, crowd, learned, price);
        BigDecimal total = price.cost(tokens(volume.input()), tokens(volume.cached()), tokens(volume.output()));
        return new CostEstimate(
                total,
                perStep(brief, crowd, learned, price, total, volume),
                crowd.messages(),
                contacts.size(),
                crowd.unready(),
                crowd.unreachable(),
                tokens(volume.input()),
                tokens(volume.output()),
                name);
    }

    /**
     * What messages cost that are written anew, each with a call of its own.
     *
     * @param sample the real orders of some of them, which stand for the others; one at least
     */
    BigDecimal anew(List<Order> sample, int messages) {
        String name = connections.current().model();
        Prices.Price price = prices.of(name);
        Learned learned = lengths.learnedAnew(name);
        PromptTokens asked = model.promptTokens(
                sample.getFirst().prompt().system(),
                sample.stream().map(order -> order.prompt().user()).toList(),
                WrittenSequence.class);
        double said = sample.stream()
                .mapToDouble(order -> learned.tokens(order.brief(), order.steps(), order.language()))
                .average()
                .orElseThrow();
        Volume volume = calls(messages, asked, said * messages, learned.calls(), learned, price);
        return price.cost(tokens(volume.input()), tokens(volume.cached()), tokens(volume.output()));
    }

    private Volume volume(Brief brief, Crowd crowd, Learned learned, Prices.Price price) {
        if (crowd.payable() == 0) {
            return new Volume(0, 0, 0);
        }
        List<String> users = dossiers.of(crowd.sample()).values().stream()
                .map(dossier -> PromptWriter.write(brief, Recipients.of(dossier), Recipients.reachable(brief, dossier))
                        .user())
                .toList();
        PromptTokens asked = model.promptTokens(PromptWriter.system(brief), users, WrittenSequence.class);
        double output = brief.steps().stream()
                .mapToDouble(step -> output(crowd, learned, step))
                .sum();
        return calls(crowd.payable(), asked, output, learned.calls(brief), learned, price);
    }

    private static Volume calls(
            int count, PromptTokens asked, double output, double attempts, Learned learned, Prices.Price price) {
        double second = count * (attempts - 1);
        double input = count * asked.average() + second * (asked.average() + CORRECTION);
        boolean caches = price.caches() && !learned.neverCached();
        // The first call of a run finds nothing in the provider's memory; a second attempt finds all of the first.
        double cached = caches
                ? (count - 1) * (double) PromptTokens.cached(asked.shared())
                        + second * PromptTokens.cached((int) asked.average())
                : 0;
        return new Volume(input, cached, output * attempts);
    }

    private static double output(Crowd crowd, Learned learned, StepBrief step) {
        return crowd.payableByLanguage(step.step()).entrySet().stream()
                .mapToDouble(one -> one.getValue() * learned.tokens(step.channel(), one.getKey()))
                .sum();
    }

    /** A step bears its own output and its part of the prompts; the last one takes what rounding left. */
    private static List<StepCost> perStep(
            Brief brief, Crowd crowd, Learned learned, Prices.Price price, BigDecimal total, Volume volume) {
        BigDecimal said = price.cost(0, 0, tokens(volume.output()));
        BigDecimal asked = total.subtract(said);
        int messages = crowd.payableMessages();
        double spoken = volume.output() / learned.calls(brief);
        List<StepCost> costs = new ArrayList<>();
        BigDecimal left = total;
        for (int n = 0; n < brief.steps().size(); n++) {
            StepBrief step = brief.steps().get(n);
            boolean last = n == brief.steps().size() - 1;
            BigDecimal cost = last
                    ? left
                    : share(asked, messages == 0 ? 0 : crowd.payable(step.step()) / (double) messages)
                            .add(share(said, spoken == 0 ? 0 : output(crowd, learned, step) / spoken));
            left = left.subtract(cost);
            costs.add(new StepCost(step.step(), step.channel(), step.label(), crowd.reached(step.step()), cost));
        }
        return costs;
    }

    private static BigDecimal share(BigDecimal whole, double part) {
        return whole.multiply(BigDecimal.valueOf(part)).setScale(6, RoundingMode.HALF_UP);
    }

    private static long tokens(double tokens) {
        return Math.round(tokens);
    }
}
