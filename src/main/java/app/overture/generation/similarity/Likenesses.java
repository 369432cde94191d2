package app.overture.generation.similarity;

import app.overture.generation.similarity.Judge.Other;
import app.overture.generation.similarity.Judge.Tie;
import app.overture.generation.similarity.LikenessRows.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds texts of a campaign that say almost the same, and messages to one person that repeat each other. What a look-up
 * costs depends on the buckets of a text and not on the size of the campaign.
 *
 * <p>Two that are written at the same moment do not see each other when they are compared; {@link #keep} lets one after
 * the other through, so that the later one sees the earlier one. After it a transaction may lock nothing but the month's
 * budget.
 *
 * @see "Decision 15"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Likenesses {

    private final LikenessRows rows;

    Likenesses(LikenessRows rows) {
        this.rows = rows;
    }

    /** Holds the texts for one person, by step, against each other and against what the campaign has written. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<Integer, Compared> compare(Addressee to, Map<Integer, String> bodies) {
        Map<Integer, Compared> compared = new LinkedHashMap<>();
        List<Other> toPerson = rows.toPerson(to).stream()
                .filter(one -> !bodies.containsKey(one.step()))
                .map(one -> other(one, to))
                .collect(Collectors.toCollection(ArrayList::new));
        bodies.forEach((step, body) -> {
            Sketch sketch = Sketch.of(body, to.names());
            List<Other> others = toOthers(to, sketch, Set.of());
            Set<UUID> seen =
                    others.stream().map(Other::message).filter(Objects::nonNull).collect(Collectors.toSet());
            others.addAll(toPerson);
            compared.put(step, new Compared(worst(body, sketch, others), seen));
            toPerson.add(new Other(null, step, Tie.SAME_PERSON, sameStep(step), sketch));
        });
        return compared;
    }

    /**
     * Keeps texts for later ones to be held against, and holds them against those that came while they were on their way.
     *
     * @return what weighs more than what was known before, by message
     */
    public Map<UUID, Likeness> keep(Addressee to, List<Kept> texts) {
        // Before the lock, behind which the whole campaign waits.
        Map<UUID, Sketch> sketches = new HashMap<>();
        texts.forEach(text -> sketches.put(text.messageId(), Sketch.of(text.body(), to.names())));
        rows.lock(to.campaignId());
        Map<UUID, Likeness> news = new HashMap<>();
        Map<UUID, Set<Long>> buckets = new LinkedHashMap<>();
        Map<Integer, UUID> byStep = texts.stream().collect(Collectors.toMap(Kept::step, Kept::messageId));
        for (Kept text : texts) {
            Sketch sketch = Objects.requireNonNull(sketches.get(text.messageId()));
            Optional<Likeness> known = text.compared().worst();
            Optional<Likeness> late = worst(
                            text.body(),
                            sketch,
                            toOthers(to, sketch, text.compared().seen()))
                    .filter(likeness -> known.filter(before -> !likeness.weighsMoreThan(before))
                            .isEmpty());
            late.ifPresent(likeness -> news.put(text.messageId(), likeness));
            late.or(() -> known)
                    .ifPresent(likeness -> rows.pair(
                            text.messageId(),
                            likeness.other() == null ? byStep.get(likeness.otherStep()) : likeness.other()));
            buckets.put(text.messageId(), buckets(to, sketch));
        }
        rows.put(buckets);
        return news;
    }

    /** Takes over the present text of a message. */
    public void changed(UUID messageId) {
        Stored message = rows.get(messageId);
        rows.put(Map.of(
                messageId,
                buckets(message.to(), Sketch.of(message.body(), message.to().names()))));
    }

    /** Messages that are flagged because of another one, which has changed now. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<UUID> flaggedBecauseOf(UUID messageId) {
        return rows.flaggedBecauseOf(messageId);
    }

    /** Holds a message as it stands against all others, except those that are flagged because of it. */
    public Optional<Likeness> look(UUID messageId) {
        Stored message = rows.get(messageId);
        Addressee to = message.to();
        Set<UUID> later = Set.copyOf(rows.flaggedBecauseOf(messageId));
        Sketch sketch = Sketch.of(message.body(), to.names());
        List<Other> others = toOthers(to, sketch, later);
        rows.toPerson(to).stream()
                .filter(one -> !one.id().equals(messageId) && !later.contains(one.id()))
                .forEach(one -> others.add(other(one, to)));
        Optional<Likeness> worst = worst(message.body(), sketch, others);
        rows.pair(messageId, worst.map(Likeness::other).orElse(null));
        return worst;
    }

    private List<Other> toOthers(Addressee to, Sketch sketch, Set<UUID> except) {
        Set<UUID> near = new LinkedHashSet<>(rows.nearest(Buckets.of(to.campaignId(), sketch)));
        @Nullable UUID company = to.companyId();
        if (company != null) {
            near.addAll(rows.latestTo(to.campaignId(), company));
        }
        near.removeAll(except);
        return rows.toOthers(to, near).stream()
                .map(one -> other(one, to))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Other other(Stored one, Addressee to) {
        boolean same = one.to().contactId().equals(to.contactId());
        boolean near = to.companyId() != null && to.companyId().equals(one.to().companyId());
        return new Other(
                one.id(),
                one.step(),
                same ? Tie.SAME_PERSON : near ? Tie.SAME_COMPANY : Tie.STRANGERS,
                same ? sameStep(one.step()) : "the message to " + one.recipient(),
                Sketch.of(one.body(), one.to().names()));
    }

    private static Optional<Likeness> worst(String body, Sketch sketch, List<Other> others) {
        return others.stream()
                .flatMap(other -> Judge.judge(body, sketch, other).stream())
                .reduce((one, next) -> next.weighsMoreThan(one) ? next : one);
    }

    private static Set<Long> buckets(Addressee to, Sketch sketch) {
        Set<Long> buckets = new LinkedHashSet<>(Buckets.of(to.campaignId(), sketch));
        @Nullable UUID company = to.companyId();
        if (company != null) {
            buckets.add(Buckets.company(to.campaignId(), company));
        }
        return buckets;
    }

    private static String sameStep(int step) {
        return "step " + step + " to the same person";
    }
}
