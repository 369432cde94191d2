package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.ENRICHMENTS;
import static app.overture.db.Tables.FACTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import app.overture.model.Answer;
import app.overture.model.Billing;
import app.overture.shared.LiveUpdates;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The transactions of an enrichment: take it, give it back, fail it, keep what it found. */
@Component
@Transactional
class EnrichmentLedger {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext dsl;
    private final Dossiers dossiers;
    private final FactWriter facts;
    private final Billing billing;
    private final LiveUpdates live;
    private final Clock clock;
    private final ObjectMapper json;

    EnrichmentLedger(
            DSLContext dsl,
            Dossiers dossiers,
            FactWriter facts,
            Billing billing,
            LiveUpdates live,
            Clock clock,
            ObjectMapper json) {
        this.dsl = dsl;
        this.dossiers = dossiers;
        this.facts = facts;
        this.billing = billing;
        this.live = live;
        this.clock = clock;
        this.json = json;
    }

    /** A wish in work, with everything known at its beginning. */
    record Claim(UUID id, @Nullable UUID campaignId, String profileText, Dossier dossier, Map<String, String> custom) {

        /** Empty when the company has none. */
        Optional<String> website() {
            Company company = dossier.company();
            return company == null
                    ? Optional.empty()
                    : Optional.ofNullable(company.website()).or(() -> Optional.ofNullable(company.domain()));
        }

        String personLine() {
            Dossier.Person person = dossier.person();
            return person.jobTitle().isBlank() ? person.name() : person.name() + ", " + person.jobTitle();
        }

        String companyLine() {
            Company company = dossier.company();
            return company == null ? "unknown" : company.name();
        }
    }

    /** Empty when there is nothing to do any more. A node that died had it running: taking it again is right. */
    Optional<Claim> claim(UUID id) {
        UUID tenantId = TenantScope.tenantId();
        var row = dsl.update(ENRICHMENTS)
                .set(ENRICHMENTS.STATUS, "running")
                .where(mine(tenantId, id))
                .and(ENRICHMENTS.STATUS.in("queued", "running"))
                .returning()
                .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        Dossier dossier = dossiers.of(row.getContactId());
        Map<String, String> custom = dsl.select(CONTACTS.CUSTOM)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(row.getContactId()))
                .fetchSingle(columns -> json.readValue(columns.value1().data(), TEXTS));
        Claim claim = new Claim(id, row.getCampaignId(), row.getProfileText(), dossier, custom);
        announce(tenantId, claim);
        return Optional.of(claim);
    }

    void putBack(Claim claim) {
        dsl.update(ENRICHMENTS)
                .set(ENRICHMENTS.STATUS, "queued")
                .where(mine(TenantScope.tenantId(), claim.id()))
                .and(ENRICHMENTS.STATUS.eq("running"))
                .execute();
    }

    /** What was set aside as suspicious is kept even so: a person should see it. */
    void fail(Claim claim, String code, String sentence, List<NewFact> aside) {
        UUID tenantId = TenantScope.tenantId();
        if (finish(tenantId, claim, "failed", code, sentence)) {
            facts.add(claim.dossier().person().id(), companyId(claim), aside);
        }
        announce(tenantId, claim);
    }

    /** Facts, classes, readiness and the bill, all or nothing. */
    void keep(Claim claim, Answer<Extraction> answer, List<NewFact> found, String remark) {
        UUID tenantId = TenantScope.tenantId();
        UUID contactId = claim.dossier().person().id();
        @Nullable UUID companyId = companyId(claim);
        boolean useful = found.stream().anyMatch(fact -> !fact.suspicious());
        String sentence = useful
                ? remark
                : (remark.isEmpty() ? "" : remark + " ") + "The sources say nothing that can be relied on.";
        if (!finish(tenantId, claim, useful ? "done" : "failed", useful ? "" : "nothing_found", sentence)) {
            billing.book(answer.bill(), "discarded");
            return;
        }
        if (companyId != null) {
            lockCompany(tenantId, companyId);
        }
        int added = facts.add(contactId, companyId, found);
        dsl.update(ENRICHMENTS)
                .set(ENRICHMENTS.FACTS_ADDED, added)
                .where(mine(tenantId, claim.id()))
                .execute();
        classify(tenantId, contactId, companyId, answer.value());
        state(tenantId, contactId, companyId);
        billing.book(answer.bill(), useful ? "ok" : "discarded");
        announce(tenantId, claim);
    }

    /** False when the wish ended meanwhile, for example because the person was erased. */
    private boolean finish(UUID tenantId, Claim claim, String status, String code, String sentence) {
        return dsl.update(ENRICHMENTS)
                        .set(ENRICHMENTS.STATUS, status)
                        .set(ENRICHMENTS.CODE, code)
                        .set(ENRICHMENTS.REASON, sentence)
                        .set(ENRICHMENTS.FINISHED_AT, clock.instant())
                        .where(mine(tenantId, claim.id()))
                        .and(ENRICHMENTS.STATUS.eq("running"))
                        .execute()
                == 1;
    }

    /** Colleagues are enriched at the same time and find the same facts: one after the other keeps each once. */
    private void lockCompany(UUID tenantId, UUID companyId) {
        dsl.select(COMPANIES.ID)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.eq(companyId))
                .forUpdate()
                .fetch();
    }

    /** Fills blanks; what people or files said stays. */
    private void classify(UUID tenantId, UUID contactId, @Nullable UUID companyId, Extraction found) {
        dsl.update(CONTACTS)
                .set(CONTACTS.SENIORITY, blank(CONTACTS.SENIORITY, found.seniority(), Words.SENIORITIES))
                .set(CONTACTS.DEPARTMENT, blank(CONTACTS.DEPARTMENT, found.department(), Words.DEPARTMENTS))
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(contactId))
                .execute();
        if (companyId != null) {
            String industry = found.industry().strip();
            boolean sound = !industry.isEmpty() && industry.length() <= 60 && !Suspicion.of(industry);
            dsl.update(COMPANIES)
                    .set(COMPANIES.INDUSTRY, coalesce(COMPANIES.INDUSTRY, val(sound ? industry : null, String.class)))
                    .set(
                            COMPANIES.COMPANY_SIZE,
                            blank(COMPANIES.COMPANY_SIZE, found.companySize(), Words.COMPANY_SIZES))
                    .set(COMPANIES.REGION, blank(COMPANIES.REGION, found.region(), Words.REGIONS))
                    .where(COMPANIES.TENANT_ID.eq(tenantId))
                    .and(COMPANIES.ID.eq(companyId))
                    .execute();
        }
    }

    private static Field<String> blank(Field<String> column, String found, List<String> allowed) {
        return coalesce(column, val(allowed.contains(found.strip()) ? found.strip() : null, String.class));
    }

    /** A layer counts as known when at least one sound fact of it is. */
    private void state(UUID tenantId, UUID contactId, @Nullable UUID companyId) {
        if (companyId != null) {
            for (Fact.Layer layer : List.of(Fact.Layer.L1, Fact.Layer.L2)) {
                if (knows(tenantId, FACTS.COMPANY_ID.eq(companyId), layer)) {
                    facts.companyLearned(companyId, layer);
                }
            }
        }
        if (knows(tenantId, FACTS.CONTACT_ID.eq(contactId), Fact.Layer.PERSON)) {
            facts.personLearned(contactId);
        }
    }

    private boolean knows(UUID tenantId, Condition whom, Fact.Layer layer) {
        return dsl.fetchExists(
                FACTS,
                FACTS.TENANT_ID
                        .eq(tenantId)
                        .and(whom)
                        .and(FACTS.LAYER.eq(layer.text()))
                        .and(FACTS.SUSPICIOUS.isFalse()));
    }

    private void announce(UUID tenantId, Claim claim) {
        live.publish(
                LiveUpdates.topic(tenantId, "contact", claim.dossier().person().id()));
        live.publish(LiveUpdates.topic(tenantId, "contacts", "all"));
        if (claim.campaignId() != null) {
            live.publish(LiveUpdates.topic(tenantId, "campaign", claim.campaignId()));
        }
    }

    private static @Nullable UUID companyId(Claim claim) {
        Company company = claim.dossier().company();
        return company == null ? null : company.id();
    }

    private static Condition mine(UUID tenantId, UUID id) {
        return ENRICHMENTS.TENANT_ID.eq(tenantId).and(ENRICHMENTS.ID.eq(id));
    }
}
