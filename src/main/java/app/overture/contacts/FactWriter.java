package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.FACTS;

import app.overture.shared.Ids;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps facts. The same value of the same field is kept once, with its latest sighting. */
@Service
@Transactional
public class FactWriter {

    private static final int LONGEST_VALUE = 2_000;

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Access access;

    FactWriter(DSLContext dsl, Ids ids, Clock clock, Access access) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
    }

    /**
     * Facts of the layer person go to the contact, the others to its company; without a company the latter are dropped.
     *
     * @return how many were new
     */
    public int add(UUID contactId, @Nullable UUID companyId, Collection<NewFact> facts) {
        Actor actor = access.editor();
        int added = 0;
        for (NewFact fact : facts) {
            boolean person = fact.layer() == Fact.Layer.PERSON;
            if (person) {
                added += keep(actor.tenantId(), contactId, null, fact);
            } else if (companyId != null) {
                added += keep(actor.tenantId(), null, companyId, fact);
            }
        }
        return added;
    }

    /** Facts about a company alone. */
    public int addToCompany(UUID companyId, Collection<NewFact> facts) {
        Actor actor = access.editor();
        return facts.stream()
                .filter(fact -> fact.layer() != Fact.Layer.PERSON)
                .mapToInt(fact -> keep(actor.tenantId(), null, companyId, fact))
                .sum();
    }

    /** States that the profile (L1) or the research (L2) of a company is there: what makes its people ready. */
    public void companyLearned(UUID companyId, Fact.Layer layer) {
        Actor actor = access.editor();
        dsl.update(COMPANIES)
                .set(layer == Fact.Layer.L1 ? COMPANIES.PROFILED_AT : COMPANIES.RESEARCHED_AT, clock.instant())
                .where(COMPANIES.TENANT_ID.eq(actor.tenantId()))
                .and(COMPANIES.ID.eq(companyId))
                .execute();
    }

    /** States that the person's own profile is there. */
    public void personLearned(UUID contactId) {
        Actor actor = access.editor();
        dsl.update(CONTACTS)
                .set(CONTACTS.PROFILED_AT, clock.instant())
                .where(CONTACTS.TENANT_ID.eq(actor.tenantId()))
                .and(CONTACTS.ID.eq(contactId))
                .execute();
    }

    private int keep(UUID tenantId, @Nullable UUID contactId, @Nullable UUID companyId, NewFact fact) {
        String value = plain(fact.value());
        if (value.isEmpty()) {
            return 0;
        }
        // Whoever learnt it: what is kept has passed the sieve.
        boolean suspicious = fact.suspicious() || Suspicion.of(fact.value());
        Condition same = FACTS.TENANT_ID
                .eq(tenantId)
                .and(contactId != null ? FACTS.CONTACT_ID.eq(contactId) : FACTS.COMPANY_ID.eq(companyId))
                .and(FACTS.LAYER.eq(fact.layer().text()))
                .and(FACTS.FIELD.eq(fact.field()))
                .and(FACTS.VALUE.eq(value));
        int seen = dsl.update(FACTS)
                .set(FACTS.OBSERVED_ON, fact.observedOn())
                .set(FACTS.SUSPICIOUS, suspicious ? DSL.inline(true) : FACTS.SUSPICIOUS)
                .where(same)
                .execute();
        if (seen > 0) {
            return 0;
        }
        return dsl.insertInto(FACTS)
                .set(FACTS.TENANT_ID, tenantId)
                .set(FACTS.ID, ids.next())
                .set(FACTS.CONTACT_ID, contactId)
                .set(FACTS.COMPANY_ID, companyId)
                .set(FACTS.LAYER, fact.layer().text())
                .set(FACTS.FIELD, fact.field())
                .set(FACTS.VALUE, value)
                .set(FACTS.SOURCE, fact.source())
                .set(FACTS.SOURCE_URL, fact.sourceUrl())
                .set(FACTS.OBSERVED_ON, fact.observedOn())
                .set(FACTS.SUSPICIOUS, suspicious)
                .set(FACTS.CREATED_AT, clock.instant())
                .execute();
    }

    /** Text only: markup of any origin ends here. */
    private static String plain(String value) {
        String text = value.contains("<") ? Jsoup.parse(value).text() : value;
        String tidy = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
        return tidy.length() <= LONGEST_VALUE
                ? tidy
                : tidy.substring(0, LONGEST_VALUE).strip() + "…";
    }
}
