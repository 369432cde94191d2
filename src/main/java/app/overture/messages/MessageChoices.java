package app.overture.messages;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import app.overture.tenancy.Access;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a filter of a campaign's messages can be set to. Asked only when somebody opens the field. */
@Service
@Transactional(readOnly = true)
public class MessageChoices {

    private final DSLContext dsl;
    private final Access access;

    MessageChoices(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    public record Employer(UUID id, String name) {}

    /** The companies of a campaign's people, by name. */
    public List<Employer> companies(UUID campaignId, String words, int offset, int limit) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(COMPANIES.ID, COMPANIES.NAME)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.NAME.containsIgnoreCase(words.strip()))
                .and(DSL.exists(DSL.selectOne()
                        .from(CONTACTS)
                        .join(CAMPAIGN_CONTACTS)
                        .on(CAMPAIGN_CONTACTS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                        .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(CONTACTS.ID))
                        .where(CONTACTS.TENANT_ID.eq(COMPANIES.TENANT_ID))
                        .and(CONTACTS.COMPANY_ID.eq(COMPANIES.ID))
                        .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))))
                .orderBy(COMPANIES.NAME, COMPANIES.ID)
                .offset(offset)
                .limit(limit)
                .fetch(Records.mapping(Employer::new));
    }

    /** Empty when it is not one of ours. */
    public Optional<Employer> company(UUID id) {
        UUID tenantId = access.viewer().tenantId();
        return dsl.select(COMPANIES.ID, COMPANIES.NAME)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.eq(id))
                .fetchOptional(Records.mapping(Employer::new));
    }

    /** The codes of the flags that a campaign's messages bear, the most frequent first. */
    public List<String> flagCodes(UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        var code = DSL.field("flag ->> 'code'", String.class);
        return dsl.select(code)
                .from(MESSAGES)
                .crossJoin(
                        DSL.table("jsonb_array_elements({0})", MESSAGES.FLAGS).as("flag"))
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .groupBy(code)
                .orderBy(DSL.count().desc(), code)
                .fetch(code);
    }
}
