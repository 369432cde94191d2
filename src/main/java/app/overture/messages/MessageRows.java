package app.overture.messages;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_EXAMPLES;
import static app.overture.db.Tables.OWNERS;

import app.overture.campaigns.Channel;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A message with the person, company and owner it belongs to. */
final class MessageRows {

    static final Field<String> NAME = MessageConditions.CONTACT_NAME.as("contact_name");
    static final Field<String> COMPANY =
            DSL.coalesce(COMPANIES.NAME, DSL.inline("")).as("company_name");
    static final Field<String> OWNER = OWNERS.NAME.as("owner_name");
    static final Field<Boolean> EXAMPLE = DSL.field(DSL.exists(DSL.selectOne()
                    .from(MESSAGE_EXAMPLES)
                    .where(MESSAGE_EXAMPLES.TENANT_ID.eq(MESSAGES.TENANT_ID))
                    .and(MESSAGE_EXAMPLES.MESSAGE_ID.eq(MESSAGES.ID))))
            .as("example");

    private MessageRows() {}

    static SelectJoinStep<Record> select(DSLContext dsl) {
        return dsl.select(MESSAGES.fields())
                .select(
                        NAME,
                        CONTACTS.JOB_TITLE,
                        CONTACTS.SCORE,
                        CONTACTS.ICP_FIT,
                        CONTACTS.EMAIL,
                        CONTACTS.LINKEDIN_URL,
                        COMPANY,
                        OWNER,
                        EXAMPLE)
                .from(joined());
    }

    static Table<?> joined() {
        return MESSAGES.join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID));
    }

    static @Nullable EditReason reason(@Nullable String text) {
        return text == null ? null : EditReason.of(text);
    }

    static MessageRow row(Record row) {
        return new MessageRow(
                row.get(MESSAGES.ID),
                row.get(MESSAGES.CAMPAIGN_ID),
                row.get(MESSAGES.CAMPAIGN_CONTACT_ID),
                row.get(MESSAGES.CONTACT_ID),
                row.get(NAME),
                row.get(CONTACTS.JOB_TITLE),
                row.get(COMPANY),
                row.get(CONTACTS.SCORE),
                row.get(CONTACTS.ICP_FIT),
                row.get(MESSAGES.OWNER_ID),
                row.get(OWNER),
                row.get(MESSAGES.STEP),
                Channel.of(row.get(MESSAGES.CHANNEL)),
                row.get(MESSAGES.LABEL),
                MessageStatus.of(row.get(MESSAGES.STATUS)),
                row.get(MESSAGES.SUBJECT),
                row.get(MESSAGES.BODY),
                row.get(MESSAGES.ORIGINAL_SUBJECT),
                row.get(MESSAGES.ORIGINAL_BODY),
                reason(row.get(MESSAGES.EDIT_REASON)),
                row.get(MESSAGES.REJECT_REASON),
                StoredJson.flags(row.get(MESSAGES.FLAGS).data()),
                row.get(MESSAGES.COST_USD),
                row.get(MESSAGES.VERSION),
                row.get(MESSAGES.UPDATED_AT),
                row.get(MESSAGES.REWRITE_ID) != null);
    }
}
