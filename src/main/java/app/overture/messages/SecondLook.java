package app.overture.messages;

import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.REVIEW_SETTINGS;
import static app.overture.db.Tables.USERS;

import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people for a flagged message, where a workspace wants that. The message keeps its statuses: it stays a draft, with
 * the first approval beside it, so nothing that sends can take it early; a change of its text forgets the approval.
 */
@Service
@Transactional
public class SecondLook {

    static final String CODE = "needs_second_reviewer";

    private final DSLContext dsl;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    SecondLook(DSLContext dsl, Access access, AuditLog audit, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A flagged draft that one person approved already. */
    public record FirstApproval(UUID by, String name, Instant at) {}

    /** Whether this workspace wants it; off unless somebody switched it on. */
    @Transactional(readOnly = true)
    public boolean isWanted() {
        return isWanted(access.viewer().tenantId());
    }

    /** Holds for approvals from now on; what is approved stays approved, a first approval stands. */
    public void want(boolean wanted) {
        Actor actor = access.admin();
        dsl.insertInto(REVIEW_SETTINGS)
                .set(REVIEW_SETTINGS.TENANT_ID, actor.tenantId())
                .set(REVIEW_SETTINGS.SECOND_REVIEWER, wanted)
                .set(REVIEW_SETTINGS.UPDATED_AT, clock.instant())
                .onConflict(REVIEW_SETTINGS.TENANT_ID)
                .doUpdate()
                .set(REVIEW_SETTINGS.SECOND_REVIEWER, wanted)
                .set(REVIEW_SETTINGS.UPDATED_AT, clock.instant())
                .execute();
        audit.record("settings.changed", "review", "second reviewer " + (wanted ? "on" : "off"));
    }

    /** The first approvals that stand, of these drafts. */
    @Transactional(readOnly = true)
    public Map<UUID, FirstApproval> standing(Collection<UUID> messageIds) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(MESSAGES.ID, USERS.ID, USERS.NAME, MESSAGES.FIRST_APPROVED_AT)
                .from(MESSAGES)
                .join(USERS)
                .on(USERS.ID.eq(MESSAGES.FIRST_APPROVED_BY))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.in(messageIds))
                .and(MESSAGES.STATUS.eq(MessageStatus.DRAFT.text()))
                .fetchMap(
                        row -> row.get(MESSAGES.ID),
                        row -> new FirstApproval(
                                row.get(USERS.ID), row.get(USERS.NAME), row.get(MESSAGES.FIRST_APPROVED_AT)));
    }

    @Transactional(readOnly = true)
    public boolean isFirstApproved(UUID messageId) {
        return standing(Set.of(messageId)).containsKey(messageId);
    }

    /** Drafts of a campaign that wait for somebody else than the person who asks. */
    @Transactional(readOnly = true)
    public Set<UUID> waitingForAnother(UUID campaignId) {
        Actor actor = access.viewer();
        return dsl.select(MESSAGES.ID)
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(actor.tenantId()))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .and(MESSAGES.STATUS.eq(MessageStatus.DRAFT.text()))
                .and(MESSAGES.FIRST_APPROVED_BY.eq(actor.userId().orElse(new UUID(0, 0))))
                .fetchSet(MESSAGES.ID);
    }

    /** Whether an approval now is the first of two. Nobody can be the second behind themselves, and no job behind anyone. */
    boolean isFirst(Actor actor, Message message) {
        if (!message.isFlagged() || !isWanted(actor.tenantId())) {
            return false;
        }
        UUID person = actor.userId().orElseThrow(() -> refusal("A flagged message needs two people’s approval."));
        if (message.firstApprovedBy().filter(person::equals).isPresent()) {
            throw refusal("You approved this one already. It is flagged, so somebody else has to approve it too.");
        }
        return message.firstApprovedBy().isEmpty();
    }

    private static Problem refusal(String sentence) {
        return new Problem(Problem.Kind.CONFLICT, CODE, sentence);
    }

    private boolean isWanted(UUID tenantId) {
        return dsl.fetchExists(
                REVIEW_SETTINGS, REVIEW_SETTINGS.TENANT_ID.eq(tenantId).and(REVIEW_SETTINGS.SECOND_REVIEWER));
    }
}
