package app.overture.generation;

import app.overture.contacts.Dossier;
import app.overture.generation.prompt.Brief;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is there to be written to, in which steps and languages, and a sample of them for the tokenizer. */
final class Crowd {

    private static final int SAMPLE = 40;

    private final Brief brief;
    private final int every;
    private final Set<UUID> paid;
    private final Map<Integer, Integer> reached = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> payableByStep = new HashMap<>();
    private final List<UUID> sample = new ArrayList<>();
    private int seen;
    private int payable;
    private int unready;
    private int unreachable;

    /** @param paid contacts whose messages are paid already */
    Crowd(Brief brief, int size, Set<UUID> paid) {
        this.brief = brief;
        this.every = Math.max(1, size / SAMPLE);
        this.paid = paid;
    }

    void count(Dossier.Person person) {
        boolean sampled = seen++ % every == 0;
        List<Integer> steps = Recipients.reachable(brief, person);
        steps.forEach(step -> reached.merge(step, 1, Integer::sum));
        if (Recipients.unready(person)) {
            unready++;
        } else if (steps.isEmpty()) {
            unreachable++;
        } else if (!paid.contains(person.id())) {
            payable++;
            String language = Recipients.language(brief, person);
            steps.forEach(step -> payableByStep
                    .computeIfAbsent(step, number -> new HashMap<>())
                    .merge(language, 1, Integer::sum));
            if (sampled || sample.isEmpty()) {
                sample.add(person.id());
            }
        }
    }

    /** Contacts that a call will be made for. */
    int payable() {
        return payable;
    }

    int unready() {
        return unready;
    }

    int unreachable() {
        return unreachable;
    }

    /** Spread over the whole crowd. */
    List<UUID> sample() {
        return sample;
    }

    Map<String, Integer> payableByLanguage(int step) {
        return payableByStep.getOrDefault(step, Map.of());
    }

    int payable(int step) {
        return payableByLanguage(step).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int payableMessages() {
        return payableByStep.keySet().stream().mapToInt(this::payable).sum();
    }

    int reached(int step) {
        return reached.getOrDefault(step, 0);
    }

    int messages() {
        return reached.values().stream().mapToInt(Integer::intValue).sum();
    }
}
