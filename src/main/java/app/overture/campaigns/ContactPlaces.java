package app.overture.campaigns;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.MESSAGES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of one contact in campaigns: found, taken away, given back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactPlaces {

    private final DSLContext dsl;

    ContactPlaces(DSLContext dsl) {
        this.dsl = dsl;
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

    /** A contact's seat in a campaign. */
    record Place(UUID id, UUID campaignId) {}

    /** Where something may still be written or sent to a person; in a fixed order, because each campaign is locked. */
    List<Place> openPlaces(UUID tenantId, UUID contactId) {
        return dsl.select(CAMPAIGN_CONTACTS.ID, CAMPAIGN_CONTACTS.CAMPAIGN_ID)
                .from(CAMPAIGN_CONTACTS)
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(CAMPAIGN_CONTACTS.CAMPAIGN_ID))
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(contactId))
                .and(CAMPAIGN_CONTACTS.STATUS.ne(CampaignContactStatus.EXCLUDED.text()))
                .and(CAMPAIGNS.STATUS.notIn("sent", "cancelled", "archived"))
                .orderBy(CAMPAIGN_CONTACTS.CAMPAIGN_ID)
                .fetch(row -> new Place(row.value1(), row.value2()));
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

    /**
     * Gives back the seats that were taken for one of these reasons.
     *
     * @param campaignId only there; null for everywhere
     * @return the campaigns, in a fixed order
     */
    List<UUID> readmit(UUID tenantId, UUID contactId, @Nullable UUID campaignId, Set<String> reasons) {
        var written = DSL.exists(DSL.selectOne()
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(tenantId))
                .and(MESSAGES.CAMPAIGN_CONTACT_ID.eq(CAMPAIGN_CONTACTS.ID)));
        return dsl
                .update(CAMPAIGN_CONTACTS)
                .set(
                        CAMPAIGN_CONTACTS.STATUS,
                        DSL.when(written, CampaignContactStatus.GENERATED.text())
                                .otherwise(CampaignContactStatus.PENDING.text()))
                .set(CAMPAIGN_CONTACTS.FAILURE_CODE, "")
                .set(CAMPAIGN_CONTACTS.FAILURE_REASON, "")
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CAMPAIGN_CONTACTS.CONTACT_ID.eq(contactId))
                .and(campaignId == null ? DSL.noCondition() : CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_CONTACTS.STATUS.eq(CampaignContactStatus.EXCLUDED.text()))
                .and(CAMPAIGN_CONTACTS.FAILURE_REASON.in(reasons))
                .returning(CAMPAIGN_CONTACTS.CAMPAIGN_ID)
                .fetch(CAMPAIGN_CONTACTS.CAMPAIGN_ID)
                .stream()
                .sorted()
                .toList();
    }
}
