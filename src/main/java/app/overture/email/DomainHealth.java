package app.overture.email;

import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Pauses a domain before the provider does: more than 2 % bounces or 0.08 % complaints of the last thirty days (decision
 * 24). A handful of mails says nothing yet.
 */
@Component
class DomainHealth {

    static final int SMALLEST_SAMPLE = 50;
    static final double MOST_BOUNCES = 0.02;
    static final double MOST_COMPLAINTS = 0.0008;
    private static final Duration LOOKS_BACK = Duration.ofDays(30);

    private final EmailLedger ledger;
    private final DomainStore domains;
    private final AuditLog audit;
    private final Clock clock;

    DomainHealth(EmailLedger ledger, DomainStore domains, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.domains = domains;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts since the pause was last lifted, or thirty days back. */
    Rates rates(String domain) {
        Instant since = clock.instant().minus(LOOKS_BACK);
        Instant resumed = domains.resumedAt(domain).filter(since::isBefore).orElse(since);
        Map<String, Integer> counts = ledger.countSince(domain, resumed);
        return new Rates(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault("bounced", 0),
                counts.getOrDefault("complained", 0));
    }

    void judge(String domain) {
        Rates rates = rates(domain);
        if (rates.sent() < SMALLEST_SAMPLE) {
            return;
        }
        if (rates.bounceRate() > MOST_BOUNCES) {
            pause(domain, rates.bounced() + " of " + rates.sent() + " e-mails bounced, more than 2 %.");
        } else if (rates.complaintRate() > MOST_COMPLAINTS) {
            pause(
                    domain,
                    rates.complained() + " of " + rates.sent() + " e-mails were marked as spam, more than 0.08 %.");
        }
    }

    private void pause(String domain, String reason) {
        if (domains.pause(domain, reason)) {
            audit.record("domain.paused", domain, reason);
        }
    }
}
