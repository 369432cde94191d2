package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.OWNERS;

import app.overture.tenancy.Owner;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes into the seal of a message. The recipient is the address or profile as it stands; the sender is the one the
 * campaign names, or else its owner, whose own sender may be set up after the approval.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Sealing {

    static final Condition SOURCES = CONTACTS.TENANT_ID
            .eq(MESSAGES.TENANT_ID)
            .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
            .and(CAMPAIGNS.TENANT_ID.eq(MESSAGES.TENANT_ID))
            .and(CAMPAIGNS.ID.eq(MESSAGES.CAMPAIGN_ID));

    private static final Condition BY_EMAIL = MESSAGES.CHANNEL.eq("email");

    static final Field<String> ADDRESS =
            DSL.when(BY_EMAIL, DSL.lower(CONTACTS.EMAIL)).otherwise(CONTACTS.LINKEDIN_URL);

    private static final Field<String> RECIPIENT = DSL.coalesce(ADDRESS, DSL.inline(""));

    private static final Field<String> SENDER = DSL.when(
                    BY_EMAIL,
                    DSL.coalesce(
                            DSL.field("{0} ->> 'from_email'", SQLDataType.CLOB, CAMPAIGNS.SENDER_CONFIG),
                            MESSAGES.OWNER_ID.cast(SQLDataType.CLOB)))
            .otherwise(MESSAGES.OWNER_ID.cast(SQLDataType.CLOB));

    /** The seal as it would be now; needs {@link #SOURCES} in the same statement. */
    static final Field<String> NOW = Seal.of(RECIPIENT, SENDER, MESSAGES.SUBJECT, MESSAGES.BODY);

    private final DSLContext dsl;

    Sealing(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How long a note the owner's LinkedIn account takes; for use on {@code messages}. */
    static Field<Integer> noteLimit() {
        return DSL.when(
                        DSL.exists(DSL.selectOne()
                                .from(OWNERS)
                                .where(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID))
                                .and(OWNERS.LONG_NOTES)),
                        DSL.inline(Owner.LONG_NOTE))
                .otherwise(DSL.inline(Owner.NOTE));
    }

    int noteLimit(UUID tenantId, Message message) {
        return dsl.select(noteLimit())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(message.id()))
                .fetchSingle()
                .value1();
    }

    String seal(UUID tenantId, Message message) {
        return dsl.select(RECIPIENT, SENDER)
                .from(MESSAGES, CONTACTS, CAMPAIGNS)
                .where(SOURCES)
                .and(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.ID.eq(message.id()))
                .fetchSingle(row -> Seal.of(row.value1(), row.value2(), message.subject(), message.body()));
    }
}
