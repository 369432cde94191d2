package app.overture.generation;

import app.overture.contacts.Dossier;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.PromptWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is there to be written to, in which steps and languages, and a sample of them for the tokenizer. */
final class Crowd {

    private static final int SAMPLE = 40;

    private final Brief brief;
    private final int every;
    private final Paid paid;
    private final Map<Integer, Integer> reached = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> payableByStep = new HashMap<>();
    private final List<Dossier> sample = new ArrayList<>();
    private int seen;
    private int payable;
    private int unready;
    private int unreachable;

    /** Whether this contact's messages are paid already. */
    @FunctionalInterface
    interface Paid {
        boolean is(Dossier dossier);
    }

    Crowd(Brief brief, int size, Paid paid) {
        this.brief = brief;
        this.every = Math.max(1, size / SAMPLE);
        this.paid = paid;
    }

    void count(Dossier dossier) {
        boolean sampled = seen++ % every == 0;
        List<Integer> steps = Recipients.reachable(brief, dossier);
        steps.forEach(step -> reached.merge(step, 1, Integer::sum));
        if (Recipients.unready(dossier)) {
            unready++;
        } else if (steps.isEmpty()) {
            unreachable++;
        } else if (!paid.is(dossier)) {
            payable++;
            String language = PromptWriter.language(brief, Recipients.of(dossier));
            steps.forEach(step -> payableByStep
                    .computeIfAbsent(step, number -> new HashMap<>())
                    .merge(language, 1, Integer::sum));
            if (sampled || sample.isEmpty()) {
                sample.add(dossier);
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

    List<Dossier> sample() {
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
