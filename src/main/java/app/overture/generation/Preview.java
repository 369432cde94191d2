package app.overture.generation;

import app.overture.messages.Flag;
import app.overture.messages.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Samples for a few contacts, written before the whole is paid. They are no messages: nobody can approve or send them.
 *
 * @param outdated settings, strategy or steps of the campaign have changed since, so a run would write anew
 */
public record Preview(
        UUID id, UUID campaignId, Instant startedAt, BigDecimal estimate, boolean outdated, List<Sample> samples) {

    public Preview {
        samples = List.copyOf(samples);
    }

    /** Why a contact was chosen for a sample. */
    public enum Kind {
        RICH("Best known"),
        TYPICAL("Typical"),
        THIN("Least known"),
        CHOSEN("Chosen");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Somebody a sample may be written for. */
    public record Candidate(UUID contactId, String name, String jobTitle, String companyName, int facts, Kind kind) {}

    /**
     * @param status "waiting", "written", "failed" or "cancelled"
     * @param facts what the texts rest on, by id
     */
    public record Sample(
            UUID contactId,
            String name,
            String jobTitle,
            String companyName,
            Kind kind,
            String status,
            List<Letter> letters,
            Map<UUID, Ground> facts,
            BigDecimal cost,
            String failureCode,
            String failureReason,
            @Nullable Instant finishedAt) {

        public Sample {
            letters = List.copyOf(letters);
            facts = Map.copyOf(facts);
        }

        public boolean isWaiting() {
            return status.equals("waiting");
        }
    }

    /** One step as it would be sent. */
    public record Letter(
            int step,
            String channel,
            String label,
            String subject,
            String body,
            List<Sentence> evidence,
            List<Flag> flags) {

        public Letter {
            evidence = List.copyOf(evidence);
            flags = List.copyOf(flags);
        }
    }

    /** A fact as a reader wants it. */
    public record Ground(String value, String source, LocalDate observedOn) {}

    public boolean isRunning() {
        return samples.stream().anyMatch(Sample::isWaiting);
    }

    public BigDecimal cost() {
        return samples.stream().map(Sample::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
