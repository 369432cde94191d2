package app.overture.messages;

import static app.overture.db.Tables.MESSAGES;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages as lists read them, however many there are: first which ones stand on the page, told from an index, then those
 * with all that belongs to them. Far down in the usual order the account of the scores says where to begin.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class MessagePages {

    /** So far an index is walked as quickly as the account is asked. */
    private static final long NEAR = 2_000;

    private final DSLContext dsl;
    private final MessageCounts counts;

    MessagePages(DSLContext dsl, MessageCounts counts) {
        this.dsl = dsl;
        this.counts = counts;
    }

    private record Start(Condition from, long offset) {}

    List<MessageRow> rows(UUID tenantId, MessageFilter filter, String sort, long offset, int limit) {
        MessageOrder order = MessageOrder.of(sort);
        Start start = start(tenantId, filter, order, offset);
        Condition wanted = MessageConditions.matching(tenantId, filter).and(start.from());
        Select<Record1<UUID>> onThePage = order.isOfMessages()
                ? DSL.select(MESSAGES.ID)
                        .from(MESSAGES)
                        .where(wanted)
                        .orderBy(order.fieldsAlone())
                        .limit(limit)
                        .offset(start.offset())
                : DSL.select(MESSAGES.ID)
                        .from(MessageRows.joined())
                        .where(wanted)
                        .orderBy(order.fields())
                        .limit(limit)
                        .offset(start.offset());
        return MessageRows.select(dsl)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.in(onThePage))
                .orderBy(order.fields())
                .fetch(MessageRows::row);
    }

    long count(UUID tenantId, MessageFilter filter) {
        return MessageCounts.knows(filter)
                ? counts.count(tenantId, filter)
                : dsl.fetchCount(MESSAGES, MessageConditions.matching(tenantId, filter));
    }

    List<UUID> ids(UUID tenantId, MessageFilter filter, String sort, int limit) {
        return ids(MessageConditions.matching(tenantId, filter), sort, limit);
    }

    List<UUID> ids(UUID tenantId, MessageSelection selection, int limit) {
        return ids(MessageConditions.selected(tenantId, selection), "", limit);
    }

    private List<UUID> ids(Condition wanted, String sort, int limit) {
        return dsl.select(MESSAGES.ID)
                .from(MESSAGES)
                .where(wanted)
                .orderBy(MessageOrder.of(sort).fieldsAlone())
                .limit(limit)
                .fetch(MESSAGES.ID);
    }

    Optional<MessagePlace> place(UUID tenantId, UUID messageId, String sort) {
        MessageOrder order = MessageOrder.of(sort);
        return dsl.select(order.key())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(messageId))
                .fetchOptional(order::place);
    }

    Optional<UUID> after(UUID tenantId, MessageFilter filter, MessagePlace place) {
        return dsl.select(MESSAGES.ID)
                .from(MESSAGES)
                .where(MessageConditions.matching(tenantId, filter))
                .and(MessageOrder.after(place))
                .orderBy(MessageOrder.of(place.sort()).fieldsAlone())
                .limit(1)
                .fetchOptional(MESSAGES.ID);
    }

    Set<UUID> selectedAmong(UUID tenantId, MessageSelection selection, Collection<UUID> ids) {
        return dsl.select(MESSAGES.ID)
                .from(MESSAGES)
                .where(MessageConditions.selected(tenantId, selection))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchSet(MESSAGES.ID);
    }

    SelectionCount count(UUID tenantId, MessageSelection selection) {
        MessageFilter filter = selection.filter();
        if (selection.everything() && selection.changes().isEmpty() && MessageCounts.knows(filter)) {
            return known(tenantId, filter);
        }
        var draft = MESSAGES.STATUS.eq(MessageStatus.DRAFT.text());
        return dsl.select(
                        DSL.count(),
                        DSL.count().filterWhere(draft.and(MESSAGES.FLAG_COUNT.eq(0))),
                        DSL.count().filterWhere(draft),
                        DSL.count().filterWhere(draft.and(MESSAGES.FLAG_COUNT.gt(0))))
                .from(MESSAGES)
                .where(MessageConditions.selected(tenantId, selection))
                .fetchSingle(row -> new SelectionCount(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    Map<String, Integer> rejectReasons(UUID tenantId, Collection<UUID> ids, int limit) {
        return dsl.select(MESSAGES.REJECT_REASON, DSL.count())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(MESSAGES.REJECT_REASON.ne(""))
                .groupBy(MESSAGES.REJECT_REASON)
                .orderBy(DSL.count().desc(), MESSAGES.REJECT_REASON)
                .limit(limit)
                .collect(Collectors.toMap(
                        row -> row.value1(), row -> row.value2(), (first, second) -> first, LinkedHashMap::new));
    }

    private SelectionCount known(UUID tenantId, MessageFilter filter) {
        int all = (int) counts.count(tenantId, filter);
        if (!filter.statuses().isEmpty() && !filter.statuses().contains(MessageStatus.DRAFT)) {
            return new SelectionCount(all, 0, 0, 0);
        }
        MessageFilter drafts = filter.withStatuses(Set.of(MessageStatus.DRAFT));
        int open = (int) counts.count(tenantId, drafts);
        int flagged =
                Boolean.FALSE.equals(filter.flagged()) ? 0 : (int) counts.count(tenantId, drafts.withFlagged(true));
        return new SelectionCount(all, open - flagged, open, flagged);
    }

    /** The next ones behind a message in the order of review, or the first ones. */
    List<MessageRow> rowsAfter(UUID tenantId, MessageFilter filter, Optional<MessagePlace> place, int limit) {
        MessageOrder order = MessageOrder.of(place.map(MessagePlace::sort).orElse(""));
        var onThePage = DSL.select(MESSAGES.ID)
                .from(MESSAGES)
                .where(MessageConditions.matching(tenantId, filter))
                .and(place.map(MessageOrder::after).orElse(DSL.noCondition()))
                .orderBy(order.fieldsAlone())
                .limit(limit);
        return MessageRows.select(dsl)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.in(onThePage))
                .orderBy(order.fields())
                .fetch(MessageRows::row);
    }

    private Start start(UUID tenantId, MessageFilter filter, MessageOrder order, long offset) {
        if (offset < NEAR || !order.isByScore() || !MessageCounts.knows(filter)) {
            return new Start(DSL.noCondition(), offset);
        }
        List<MessageCounts.OfScore> scores = counts.byScore(tenantId, filter);
        long before = 0;
        for (var one : order.isBestFirst() ? scores : scores.reversed()) {
            if (before + one.messages() > offset) {
                return new Start(
                        order.isBestFirst()
                                ? MESSAGES.CONTACT_SCORE.le(one.score())
                                : MESSAGES.CONTACT_SCORE.ge(one.score()),
                        offset - before);
            }
            before += one.messages();
        }
        return new Start(DSL.noCondition(), offset);
    }
}
