package app.overture.tenancy;

import static app.overture.db.Tables.AUDIT_LOG;

import app.overture.shared.Ids;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did what that matters, in the transaction that did it. Never message texts, addresses or keys. */
@Service
@Transactional
public class AuditLog {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Access access;

    AuditLog(DSLContext dsl, Ids ids, Clock clock, Access access) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
    }

    public record Entry(Instant at, String actor, String action, String subject, String detail) {}

    /**
     * @param action a short verb phrase, for example "key.changed"
     * @param subject what it was done to, in words
     */
    public void record(String action, String subject, String detail) {
        Actor actor = TenantScope.require();
        dsl.insertInto(AUDIT_LOG)
                .set(AUDIT_LOG.TENANT_ID, actor.tenantId())
                .set(AUDIT_LOG.ID, ids.next())
                .set(AUDIT_LOG.AT, clock.instant())
                .set(AUDIT_LOG.USER_ID, actor.userId().orElse(null))
                .set(AUDIT_LOG.ACTOR, actor.label())
                .set(AUDIT_LOG.ACTION, action)
                .set(AUDIT_LOG.SUBJECT, subject)
                .set(AUDIT_LOG.DETAIL, detail)
                .execute();
    }

    @Transactional(readOnly = true)
    public Page<Entry> list(Paging paging) {
        Actor actor = access.admin();
        var mine = AUDIT_LOG.TENANT_ID.eq(actor.tenantId());
        return new Page<>(
                dsl.selectFrom(AUDIT_LOG)
                        .where(mine)
                        .orderBy(AUDIT_LOG.AT.desc(), AUDIT_LOG.ID.desc())
                        .limit(paging.size())
                        .offset(paging.offset())
                        .fetch(row -> new Entry(
                                row.getAt(), row.getActor(), row.getAction(), row.getSubject(), row.getDetail())),
                dsl.fetchCount(AUDIT_LOG, mine),
                paging.page(),
                paging.size());
    }
}
