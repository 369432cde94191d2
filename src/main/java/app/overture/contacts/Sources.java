package app.overture.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of one enrichment, sifted, and the passages that were taken out of them. */
final class Sources {

    private final List<Source> all = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    private record Withheld(String source, @Nullable String url, String passage) {}

    /** An empty text is no source. */
    void add(String name, @Nullable String url, String text) {
        Suspicion.Sifted sifted = Suspicion.sift(text);
        sifted.suspicious().forEach(passage -> withheld.add(new Withheld(name, url, passage)));
        if (!sifted.sound().isBlank()) {
            all.add(new Source("S" + (all.size() + 1), name, url, sifted.sound()));
        }
    }

    List<Source> all() {
        return List.copyOf(all);
    }

    /** Kept for a person to see; marked, so that no model does. */
    List<NewFact> suspicious(LocalDate today) {
        return withheld.stream()
                .map(one -> new NewFact(
                        one.source().equals("Website") ? Fact.Layer.L1 : Fact.Layer.PERSON,
                        "suspicious_passage",
                        one.passage(),
                        one.source(),
                        one.url(),
                        today,
                        true))
                .toList();
    }
}
