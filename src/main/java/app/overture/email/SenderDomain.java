package app.overture.email;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A domain from which a workspace sends, with its records and senders. */
public record SenderDomain(
        UUID id,
        String name,
        String region,
        @Nullable String providerId,
        DomainStatus status,
        List<DnsRecord> records,
        Dmarc dmarc,
        @Nullable Instant checkedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant pausedAt,
        String pauseReason,
        List<Sender> senders,
        int version) {

    public SenderDomain {
        records = List.copyOf(records);
        senders = List.copyOf(senders);
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /** Whether the provider lets mail out: verified, or lacking only what replies need. */
    public boolean verifiedForSending() {
        return status == DomainStatus.VERIFIED
                || status == DomainStatus.PARTIALLY_VERIFIED
                        && records.stream()
                                .filter(DnsRecord::neededForSending)
                                .allMatch(record -> record.status() == DomainStatus.VERIFIED);
    }

    /** Verified and not paused. */
    public boolean sends() {
        return verifiedForSending() && !paused();
    }
}
