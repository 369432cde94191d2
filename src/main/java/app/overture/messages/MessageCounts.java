package app.overture.messages;

import static app.overture.db.Tables.MESSAGE_COUNTS;

import app.overture.campaigns.Channel;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many messages a campaign has, without counting them: the database keeps a running account of what lists filter by.
 * Who asks for a person, a company, a kind of flag or a word has to count.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class MessageCounts {

    private final DSLContext dsl;

    MessageCounts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** So many messages to people of one score. */
    record OfScore(int score, long messages) {}

    static boolean knows(MessageFilter filter) {
        return filter.campaignId() != null
                && filter.contactId() == null
                && filter.companyId() == null
                && filter.flagCode().isEmpty()
                && filter.search().isEmpty();
    }

    long count(UUID tenantId, MessageFilter filter) {
        return dsl.select(DSL.coalesce(DSL.sum(MESSAGE_COUNTS.N), DSL.inline(0)))
                .from(MESSAGE_COUNTS)
                .where(matching(tenantId, filter))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Best score first. */
    List<OfScore> byScore(UUID tenantId, MessageFilter filter) {
        var messages = DSL.sum(MESSAGE_COUNTS.N);
        return dsl.select(MESSAGE_COUNTS.SCORE, messages)
                .from(MESSAGE_COUNTS)
                .where(matching(tenantId, filter))
                .groupBy(MESSAGE_COUNTS.SCORE)
                .having(messages.gt(java.math.BigDecimal.ZERO))
                .orderBy(MESSAGE_COUNTS.SCORE.desc())
                .fetch(row -> new OfScore(row.value1(), row.value2().longValue()));
    }

    private static Condition matching(UUID tenantId, MessageFilter filter) {
        Condition wanted =
                MESSAGE_COUNTS.TENANT_ID.eq(tenantId).and(MESSAGE_COUNTS.CAMPAIGN_ID.eq(filter.campaignId()));
        if (!filter.statuses().isEmpty()) {
            wanted = wanted.and(MESSAGE_COUNTS.STATUS.in(
                    filter.statuses().stream().map(MessageStatus::text).toList()));
        }
        if (!filter.channels().isEmpty()) {
            wanted = wanted.and(MESSAGE_COUNTS.CHANNEL.in(
                    filter.channels().stream().map(Channel::text).toList()));
        }
        if (!filter.steps().isEmpty()) {
            wanted = wanted.and(MESSAGE_COUNTS.STEP.in(filter.steps()));
        }
        if (filter.ownerId() != null) {
            wanted = wanted.and(MESSAGE_COUNTS.OWNER_ID.eq(filter.ownerId()));
        }
        if (filter.minScore() != null) {
            wanted = wanted.and(MESSAGE_COUNTS.SCORE.ge(filter.minScore()));
        }
        return filter.flagged() == null ? wanted : wanted.and(MESSAGE_COUNTS.FLAGGED.eq(filter.flagged()));
    }
}
