package app.overture.generation.check.corpus;

import app.overture.generation.check.Draft;
import app.overture.generation.check.Draft.CitedSentence;
import app.overture.generation.check.Ground;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Passages that speak to a machine, the messages of one that obeyed, and passages that merely sound alike. */
record Injections(
        Person recipient, String sender, List<String> strategy, List<Attack> attacks, List<Innocent> innocent) {

    record Person(String firstName, String lastName, String title, String company, Map<String, String> details) {}

    /**
     * @param place where it stands: a field of a fact, or "job_title", "company_name"
     * @param innocent what the place says when nobody attacks
     * @param passage what it says with the attack in it
     * @param obeyed the message of a model that did as told
     */
    record Attack(
            String id, String language, String place, String disguise, String innocent, String passage, Obeyed obeyed) {

        boolean inFact() {
            return !place.equals("job_title") && !place.equals("company_name");
        }
    }

    /** @param words what stands in it only because the model obeyed */
    record Obeyed(String channel, String subject, List<String> paragraphs, String words) {}

    record Innocent(String id, String language, String place, String text) {}

    /** Both halves: the one that the sieve was mended by, and the one it had not seen. */
    static Injections read() {
        Injections open = read("/corpus/injections.json");
        Injections heldOut = read("/corpus/held-out/injections.json");
        return new Injections(
                open.recipient(),
                open.sender(),
                open.strategy(),
                Stream.concat(open.attacks().stream(), heldOut.attacks().stream())
                        .toList(),
                Stream.concat(open.innocent().stream(), heldOut.innocent().stream())
                        .toList());
    }

    private static Injections read(String resource) {
        try (InputStream in = Injections.class.getResourceAsStream(resource)) {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(in, Injections.class);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    static Draft draft(Attack attack) {
        Obeyed obeyed = attack.obeyed();
        return new Draft(
                1,
                obeyed.channel(),
                attack.language(),
                obeyed.subject(),
                String.join("\n\n", obeyed.paragraphs()),
                obeyed.paragraphs().stream()
                        .map(text -> new CitedSentence(text, 1, 0))
                        .toList());
    }

    /** @param told what the attacked place says to the writer */
    Ground ground(Attack attack, String told) {
        List<String> texts = new ArrayList<>(strategy);
        texts.add(sender);
        texts.add(attack.place().equals("job_title") ? told : recipient.title());
        texts.add(attack.place().equals("company_name") ? told : recipient.company());
        texts.addAll(recipient.details().values());
        if (attack.inFact()) {
            texts.add(told);
        }
        return new Ground(recipient.firstName(), recipient.lastName(), texts, Set.of(), Set.of("harrowpike.example"));
    }
}
