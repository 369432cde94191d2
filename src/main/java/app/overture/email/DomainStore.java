package app.overture.email;

import static app.overture.db.Tables.SENDERS;
import static app.overture.db.Tables.SENDER_DOMAINS;

import app.overture.db.tables.records.SenderDomainsRecord;
import app.overture.db.tables.records.SendersRecord;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of domains and senders. */
@Repository
class DomainStore {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    DomainStore(DSLContext dsl, Ids ids, Clock clock, JsonMapper json) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    List<SenderDomain> all() {
        return read(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()));
    }

    Optional<SenderDomain> find(UUID id) {
        return read(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()).and(SENDER_DOMAINS.ID.eq(id))).stream()
                .findFirst();
    }

    Optional<SenderDomain> find(String name) {
        return read(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()).and(SENDER_DOMAINS.NAME.eq(name))).stream()
                .findFirst();
    }

    Optional<UUID> domainOfSender(UUID senderId) {
        return dsl.select(SENDERS.DOMAIN_ID)
                .from(SENDERS)
                .where(SENDERS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(SENDERS.ID.eq(senderId))
                .fetchOptional(SENDERS.DOMAIN_ID);
    }

    SenderDomain insert(String name, EmailProvider.RemoteDomain remote, Dmarc dmarc) {
        UUID id = insertRow(name, remote.status(), remote.id(), remote.region(), remote.records());
        seen(id, remote, dmarc);
        return find(id).orElseThrow();
    }

    UUID insertVerified(String name) {
        return insertRow(name, DomainStatus.VERIFIED, null, "eu-west-1", List.of());
    }

    private UUID insertRow(
            String name, DomainStatus status, @Nullable String providerId, String region, List<DnsRecord> records) {
        Instant now = clock.instant();
        UUID id = ids.next();
        int inserted = dsl.insertInto(SENDER_DOMAINS)
                .set(SENDER_DOMAINS.TENANT_ID, TenantScope.tenantId())
                .set(SENDER_DOMAINS.ID, id)
                .set(SENDER_DOMAINS.NAME, name)
                .set(SENDER_DOMAINS.PROVIDER_ID, providerId)
                .set(SENDER_DOMAINS.REGION, region)
                .set(SENDER_DOMAINS.STATUS, status.text())
                .set(SENDER_DOMAINS.RECORDS, JSONB.valueOf(json.writeValueAsString(records)))
                .set(SENDER_DOMAINS.VERIFIED_AT, status == DomainStatus.VERIFIED ? now : null)
                .set(SENDER_DOMAINS.CREATED_AT, now)
                .set(SENDER_DOMAINS.UPDATED_AT, now)
                .onConflict(SENDER_DOMAINS.TENANT_ID, SENDER_DOMAINS.NAME)
                .doNothing()
                .execute();
        if (inserted == 0) {
            throw Problem.conflict("domain_exists", name + " is here already.");
        }
        return id;
    }

    /** Writes down what provider and DNS said just now. */
    void seen(UUID id, EmailProvider.RemoteDomain remote, Dmarc dmarc) {
        Instant now = clock.instant();
        dsl.update(SENDER_DOMAINS)
                .set(SENDER_DOMAINS.PROVIDER_ID, remote.id())
                .set(SENDER_DOMAINS.STATUS, remote.status().text())
                .set(SENDER_DOMAINS.RECORDS, JSONB.valueOf(json.writeValueAsString(remote.records())))
                .set(SENDER_DOMAINS.DMARC_STATE, dmarc.state().text())
                .set(SENDER_DOMAINS.DMARC, dmarc.record())
                .set(SENDER_DOMAINS.CHECKED_AT, now)
                .set(
                        SENDER_DOMAINS.VERIFIED_AT,
                        remote.status() == DomainStatus.VERIFIED
                                ? DSL.coalesce(SENDER_DOMAINS.VERIFIED_AT, DSL.val(now, SENDER_DOMAINS.VERIFIED_AT))
                                : SENDER_DOMAINS.VERIFIED_AT)
                .set(SENDER_DOMAINS.UPDATED_AT, now)
                .set(SENDER_DOMAINS.VERSION, SENDER_DOMAINS.VERSION.plus(1))
                .where(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(SENDER_DOMAINS.ID.eq(id))
                .execute();
    }

    Optional<Instant> resumedAt(String name) {
        return dsl.select(SENDER_DOMAINS.RESUMED_AT)
                .from(SENDER_DOMAINS)
                .where(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(SENDER_DOMAINS.NAME.eq(name))
                .fetchOptional(SENDER_DOMAINS.RESUMED_AT);
    }

    /** @return whether it was not paused before */
    boolean pause(String name, String reason) {
        return dsl.update(SENDER_DOMAINS)
                        .set(SENDER_DOMAINS.PAUSED_AT, clock.instant())
                        .set(SENDER_DOMAINS.PAUSE_REASON, reason)
                        .set(SENDER_DOMAINS.VERSION, SENDER_DOMAINS.VERSION.plus(1))
                        .where(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()))
                        .and(SENDER_DOMAINS.NAME.eq(name))
                        .and(SENDER_DOMAINS.PAUSED_AT.isNull())
                        .execute()
                == 1;
    }

    void unpause(UUID id) {
        dsl.update(SENDER_DOMAINS)
                .setNull(SENDER_DOMAINS.PAUSED_AT)
                .set(SENDER_DOMAINS.PAUSE_REASON, "")
                .set(SENDER_DOMAINS.RESUMED_AT, clock.instant())
                .set(SENDER_DOMAINS.VERSION, SENDER_DOMAINS.VERSION.plus(1))
                .where(SENDER_DOMAINS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(SENDER_DOMAINS.ID.eq(id))
                .execute();
    }

    Sender insertSender(UUID domainId, Domains.NewSender wanted) {
        return sender(dsl.insertInto(SENDERS)
                .set(SENDERS.TENANT_ID, TenantScope.tenantId())
                .set(SENDERS.ID, ids.next())
                .set(SENDERS.DOMAIN_ID, domainId)
                .set(SENDERS.OWNER_ID, wanted.ownerId())
                .set(SENDERS.FROM_NAME, wanted.fromName())
                .set(SENDERS.FROM_EMAIL, wanted.fromEmail())
                .set(SENDERS.REPLY_TO, wanted.replyTo())
                .set(SENDERS.CREATED_AT, clock.instant())
                .returning()
                .fetchSingle());
    }

    Sender updateSender(UUID id, Domains.NewSender wanted, int version) {
        return dsl.update(SENDERS)
                .set(SENDERS.OWNER_ID, wanted.ownerId())
                .set(SENDERS.FROM_NAME, wanted.fromName())
                .set(SENDERS.FROM_EMAIL, wanted.fromEmail())
                .set(SENDERS.REPLY_TO, wanted.replyTo())
                .set(SENDERS.VERSION, SENDERS.VERSION.plus(1))
                .where(SENDERS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(SENDERS.ID.eq(id))
                .and(SENDERS.VERSION.eq(version))
                .returning()
                .fetchOptional()
                .map(DomainStore::sender)
                .orElseThrow(() -> Problem.stale("sender"));
    }

    void deleteSender(UUID id) {
        dsl.deleteFrom(SENDERS)
                .where(SENDERS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(SENDERS.ID.eq(id))
                .execute();
    }

    private List<SenderDomain> read(Condition which) {
        Map<UUID, List<Sender>> senders = dsl.selectFrom(SENDERS)
                .where(SENDERS.TENANT_ID.eq(TenantScope.tenantId()))
                .orderBy(SENDERS.FROM_EMAIL)
                .fetchGroups(SENDERS.DOMAIN_ID, row -> sender(row.into(SENDERS)));
        return dsl.selectFrom(SENDER_DOMAINS)
                .where(which)
                .orderBy(SENDER_DOMAINS.CREATED_AT, SENDER_DOMAINS.ID)
                .fetch(row -> domain(row, senders.getOrDefault(row.getId(), List.of())));
    }

    private SenderDomain domain(SenderDomainsRecord row, List<Sender> senders) {
        return new SenderDomain(
                row.getId(),
                row.getName(),
                row.getRegion(),
                row.getProviderId(),
                DomainStatus.of(row.getStatus()),
                json.readValue(row.getRecords().data(), new TypeReference<List<DnsRecord>>() {}),
                new Dmarc(Dmarc.State.of(row.getDmarcState()), row.getDmarc()),
                row.getCheckedAt(),
                row.getVerifiedAt(),
                row.getPausedAt(),
                row.getPauseReason(),
                senders,
                row.getVersion());
    }

    private static Sender sender(SendersRecord row) {
        return new Sender(
                row.getId(),
                row.getDomainId(),
                row.getOwnerId(),
                row.getFromName(),
                row.getFromEmail(),
                row.getReplyTo(),
                row.getVersion());
    }
}
