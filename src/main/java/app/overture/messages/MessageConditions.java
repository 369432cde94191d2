package app.overture.messages;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import app.overture.campaigns.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition on {@code messages} alone: what it asks of people and companies it asks in subqueries, so that
 * a statement that changes messages can use it as it is.
 */
final class MessageConditions {

    static final Field<String> CONTACT_NAME =
            DSL.trim(DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME));

    private MessageConditions() {}

    static Condition matching(UUID tenantId, MessageFilter filter) {
        Condition wanted = MESSAGES.TENANT_ID.eq(tenantId);
        if (filter.campaignId() != null) {
            wanted = wanted.and(MESSAGES.CAMPAIGN_ID.eq(filter.campaignId()));
        }
        if (filter.contactId() != null) {
            wanted = wanted.and(MESSAGES.CONTACT_ID.eq(filter.contactId()));
        }
        if (!filter.statuses().isEmpty()) {
            wanted = wanted.and(MESSAGES.STATUS.in(
                    filter.statuses().stream().map(MessageStatus::text).toList()));
        }
        if (!filter.channels().isEmpty()) {
            wanted = wanted.and(MESSAGES.CHANNEL.in(
                    filter.channels().stream().map(Channel::text).toList()));
        }
        if (!filter.steps().isEmpty()) {
            wanted = wanted.and(MESSAGES.STEP.in(filter.steps()));
        }
        if (filter.ownerId() != null) {
            wanted = wanted.and(MESSAGES.OWNER_ID.eq(filter.ownerId()));
        }
        if (filter.minScore() != null) {
            wanted = wanted.and(MESSAGES.CONTACT_SCORE.ge(filter.minScore()));
        }
        if (filter.flagged() != null) {
            wanted = wanted.and(filter.flagged() ? MESSAGES.FLAG_COUNT.gt(0) : MESSAGES.FLAG_COUNT.eq(0));
        }
        return wanted.and(flagCode(filter.flagCode()))
                .and(company(tenantId, filter.companyId()))
                .and(search(tenantId, filter.search()));
    }

    static Condition selected(UUID tenantId, MessageSelection selection) {
        return matching(tenantId, selection.filter()).and(ticked(selection));
    }

    private static Condition ticked(MessageSelection selection) {
        Condition ticked = selection.everything() ? DSL.trueCondition() : DSL.falseCondition();
        for (MessageSelection.Change change : selection.changes()) {
            Condition which = switch (change) {
                case MessageSelection.Ones(var ids, var ignored) -> MESSAGES.ID.eq(DSL.any(ids.toArray(UUID[]::new)));
                case MessageSelection.Span(var from, var to, var ignored) -> MessageOrder.between(from, to);
            };
            if (change.selected()) {
                ticked = ticked.or(which);
            } else {
                ticked = ticked.andNot(which);
            }
        }
        return ticked;
    }

    private static Condition flagCode(String code) {
        return code.isEmpty()
                ? DSL.noCondition()
                : DSL.condition("{0} <> '[]'", MESSAGES.FLAGS)
                        .and(DSL.condition(
                                "{0} @> {1}",
                                MESSAGES.FLAGS, DSL.val(StoredJson.jsonb(List.of(Map.of("code", code))))));
    }

    private static Condition company(UUID tenantId, @Nullable UUID companyId) {
        return companyId == null ? DSL.noCondition() : toSomeone(tenantId, CONTACTS.COMPANY_ID.eq(companyId));
    }

    private static Condition search(UUID tenantId, String words) {
        if (words.isEmpty()) {
            return DSL.noCondition();
        }
        Condition employer = CONTACTS.COMPANY_ID.in(DSL.select(COMPANIES.ID)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.NAME.containsIgnoreCase(words)));
        return toSomeone(tenantId, CONTACT_NAME.containsIgnoreCase(words).or(employer))
                .or(MESSAGES.SUBJECT.containsIgnoreCase(words))
                .or(MESSAGES.BODY.containsIgnoreCase(words));
    }

    private static Condition toSomeone(UUID tenantId, Condition person) {
        return MESSAGES.CONTACT_ID.in(DSL.select(CONTACTS.ID)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(person));
    }
}
