package app.overture.contacts;

import static app.overture.db.Tables.SUPPRESSIONS;

import app.overture.shared.EmailAddress;
import app.overture.shared.Ids;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that are never written to, whoever they belong to. */
@Service
@Transactional
public class Suppressions {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Access access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Suppressions(
            DSLContext dsl, Ids ids, Clock clock, Access access, AuditLog audit, ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** How an address came on the list. */
    public enum Origin {
        MANUAL,
        UNSUBSCRIBE,
        BOUNCE,
        COMPLAINT,
        IMPORT;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin ofText(String text) {
            return Arrays.stream(values())
                    .filter(origin -> origin.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
    }

    public record Suppression(UUID id, String email, String reason, Origin origin, Instant createdAt) {}

    /** Those of the addresses that must not be written to, in small letters. */
    @Transactional(readOnly = true)
    public Set<String> isSuppressed(Collection<String> emails) {
        Actor actor = access.viewer();
        Set<String> asked = emails.stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return dsl.select(SUPPRESSIONS.EMAIL)
                .from(SUPPRESSIONS)
                .where(SUPPRESSIONS.TENANT_ID.eq(actor.tenantId()))
                .and(SUPPRESSIONS.EMAIL.in(asked))
                .fetchSet(SUPPRESSIONS.EMAIL);
    }

    /**
     * Adding an address twice keeps the first entry and its reason.
     *
     * @throws Problem when the text is no address
     */
    public Suppression add(String email, String reason, Origin origin) {
        Actor actor = access.editor();
        String address = EmailAddress.parse(email)
                .orElseThrow(() -> Problem.badInput("email", "“" + email.strip() + "” is not an e-mail address."))
                .value();
        int added = dsl.insertInto(SUPPRESSIONS)
                .set(SUPPRESSIONS.TENANT_ID, actor.tenantId())
                .set(SUPPRESSIONS.ID, ids.next())
                .set(SUPPRESSIONS.EMAIL, address)
                .set(SUPPRESSIONS.REASON, reason.strip())
                .set(SUPPRESSIONS.ORIGIN, origin.text())
                .set(SUPPRESSIONS.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            events.publishEvent(new AddressSuppressed(actor.tenantId(), address, origin));
        }
        return dsl.selectFrom(SUPPRESSIONS)
                .where(SUPPRESSIONS.TENANT_ID.eq(actor.tenantId()))
                .and(SUPPRESSIONS.EMAIL.eq(address))
                .fetchSingle(Suppressions::suppression);
    }

    /** Lets an address be written to again; only an administrator may, and it is written down. */
    public void remove(UUID id) {
        Actor actor = access.admin();
        int removed = dsl.deleteFrom(SUPPRESSIONS)
                .where(SUPPRESSIONS.TENANT_ID.eq(actor.tenantId()))
                .and(SUPPRESSIONS.ID.eq(id))
                .execute();
        if (removed == 0) {
            throw access.missing("suppressions", id, "suppression");
        }
        audit.record("suppression.removed", id.toString(), "");
    }

    /** The same by address; one that is not on the list is an unknown one. */
    public void removeAddress(String email) {
        Actor actor = access.admin();
        UUID id = dsl.select(SUPPRESSIONS.ID)
                .from(SUPPRESSIONS)
                .where(SUPPRESSIONS.TENANT_ID.eq(actor.tenantId()))
                .and(SUPPRESSIONS.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(SUPPRESSIONS.ID)
                .orElseThrow(() -> Problem.notFound("suppression"));
        remove(id);
    }

    @Transactional(readOnly = true)
    public Page<Suppression> list(String q, Paging paging) {
        Actor actor = access.viewer();
        Condition wanted = SUPPRESSIONS.TENANT_ID.eq(actor.tenantId());
        if (!q.isBlank()) {
            wanted = wanted.and(SUPPRESSIONS.EMAIL.contains(q.strip().toLowerCase(Locale.ROOT)));
        }
        return new Page<>(
                dsl.selectFrom(SUPPRESSIONS)
                        .where(wanted)
                        .orderBy(SUPPRESSIONS.CREATED_AT.desc(), SUPPRESSIONS.ID.desc())
                        .limit(paging.size())
                        .offset(paging.offset())
                        .fetch(Suppressions::suppression),
                dsl.fetchCount(SUPPRESSIONS, wanted),
                paging.page(),
                paging.size());
    }

    private static Suppression suppression(app.overture.db.tables.records.SuppressionsRecord row) {
        return new Suppression(
                row.getId(), row.getEmail(), row.getReason(), Origin.ofText(row.getOrigin()), row.getCreatedAt());
    }
}
