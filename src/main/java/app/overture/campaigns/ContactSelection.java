package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts contacts into a campaign and takes them out; set-based, so that adding a thousand is one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactSelection {

    private final DSLContext dsl;

    ContactSelection(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds who is not in yet and not disqualified; the unique key makes a second try harmless. */
    Added add(UUID tenantId, UUID campaignId, Collection<UUID> contactIds, Instant now) {
        UUID[] wanted = contactIds.stream().distinct().toArray(UUID[]::new);
        List<UUID> added = dsl.insertInto(
                        CAMPAIGN_CONTACTS,
                        CAMPAIGN_CONTACTS.TENANT_ID,
                        CAMPAIGN_CONTACTS.ID,
                        CAMPAIGN_CONTACTS.CAMPAIGN_ID,
                        CAMPAIGN_CONTACTS.CONTACT_ID,
                        CAMPAIGN_CONTACTS.STATUS,
                        CAMPAIGN_CONTACTS.ADDED_AT)
                .select(DSL.select(
                                CONTACTS.TENANT_ID,
                                DSL.field("uuidv7()", UUID.class),
                                DSL.val(campaignId),
                                CONTACTS.ID,
                                DSL.val(CampaignContactStatus.PENDING.text()),
                                DSL.val(now))
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(tenantId))
                        .and(CONTACTS.ID.eq(DSL.any(wanted)))
                        .and(CONTACTS.DISQUALIFIED_AT.isNull())
                        .orderBy(CONTACTS.SCORE.desc(), CONTACTS.ID))
                .onConflict(CAMPAIGN_CONTACTS.TENANT_ID, CAMPAIGN_CONTACTS.CAMPAIGN_ID, CAMPAIGN_CONTACTS.CONTACT_ID)
                .doNothing()
                .returning(CAMPAIGN_CONTACTS.CONTACT_ID)
                .fetch(CAMPAIGN_CONTACTS.CONTACT_ID);
        return new Added(
                added.size(), wanted.length - added.size(), count(tenantId, campaignId), gaps(tenantId, added));
    }

    int count(UUID tenantId, UUID campaignId) {
        return dsl.fetchCount(
                CAMPAIGN_CONTACTS,
                CAMPAIGN_CONTACTS
                        .TENANT_ID
                        .eq(tenantId)
                        .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                        .and(CAMPAIGN_CONTACTS.STATUS.ne(CampaignContactStatus.EXCLUDED.text())));
    }

    private List<Added.Gap> gaps(UUID tenantId, Collection<UUID> contactIds) {
        return dsl
                .select(CONTACTS.ID, CONTACTS.PROFILED_AT, COMPANIES.PROFILED_AT, COMPANIES.RESEARCHED_AT)
                .from(CONTACTS)
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(DSL.any(contactIds.toArray(UUID[]::new))))
                .orderBy(CONTACTS.ID)
                .fetch(row -> new Added.Gap(row.value1(), missing(row.value3(), row.value4(), row.value2())))
                .stream()
                .filter(gap -> !gap.missing().isEmpty())
                .toList();
    }

    static List<String> missing(
            @Nullable Instant companyProfile, @Nullable Instant companyResearch, @Nullable Instant personProfile) {
        List<String> missing = new ArrayList<>();
        if (companyProfile == null) {
            missing.add("company profile");
        }
        if (companyResearch == null) {
            missing.add("company research");
        }
        if (personProfile == null) {
            missing.add("person profile");
        }
        return missing;
    }

    /** The campaign contact's id. */
    Optional<UUID> find(UUID tenantId, UUID campaignId, UUID contactId) {
        return dsl.select(CAMPAIGN_CONTACTS.ID)
                .from(CAMPAIGN_CONTACTS)
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(contactId))
                .fetchOptional(CAMPAIGN_CONTACTS.ID);
    }

    boolean hasMessages(UUID tenantId, UUID campaignContactId) {
        return dsl.fetchExists(
                MESSAGES, MESSAGES.TENANT_ID.eq(tenantId).and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(campaignContactId)));
    }

    void delete(UUID tenantId, UUID campaignContactId) {
        dsl.deleteFrom(CAMPAIGN_CONTACTS)
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.ID.eq(campaignContactId))
                .execute();
    }

    void exclude(UUID tenantId, UUID campaignContactId, String reason) {
        dsl.update(CAMPAIGN_CONTACTS)
                .set(CAMPAIGN_CONTACTS.STATUS, CampaignContactStatus.EXCLUDED.text())
                .set(CAMPAIGN_CONTACTS.FAILURE_CODE, "excluded")
                .set(CAMPAIGN_CONTACTS.FAILURE_REASON, reason)
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.ID.eq(campaignContactId))
                .execute();
    }
}
