package app.overture.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a writer may know about a person: the card beside a draft and the ground of a prompt. Sound facts come first. */
public record Dossier(Person person, @Nullable Company company, List<Fact> facts) {

    public Dossier {
        facts = List.copyOf(facts);
    }

    /**
     * The person's own data, as kept.
     *
     * @param updatedOn the day on which it was last changed
     */
    public record Person(
            UUID id,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String linkedinUrl,
            String jobTitle,
            @Nullable String seniority,
            @Nullable String department,
            @Nullable String city,
            @Nullable String country,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable UUID ownerId,
            String icpFit,
            int score,
            String linkedinActivity,
            Readiness readiness,
            List<String> missing,
            boolean disqualified,
            LocalDate updatedOn) {

        public String name() {
            return (firstName + " " + lastName).strip();
        }
    }

    /** Facts that may be handed to a model. */
    public List<Fact> sound() {
        return facts.stream().filter(fact -> !fact.suspicious()).toList();
    }

    /** What the columns of the person and the company say, as facts. */
    public List<Fact> records() {
        return Records.of(person, company);
    }

    /** A fact or a record by its id. */
    public Optional<Fact> fact(UUID id) {
        return Stream.concat(facts.stream(), records().stream())
                .filter(fact -> fact.id().equals(id))
                .findFirst();
    }

    public List<Fact> of(Fact.Layer layer) {
        return facts.stream().filter(fact -> fact.layer() == layer).toList();
    }
}
