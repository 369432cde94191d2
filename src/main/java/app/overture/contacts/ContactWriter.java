package app.overture.contacts;

import static app.overture.db.Tables.CONTACTS;

import app.overture.db.tables.records.ContactsRecord;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Makes people, and knows whether one with the same address or profile is here already. */
@Component
class ContactWriter {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    ContactWriter(DSLContext dsl, Ids ids, Clock clock, ObjectMapper json) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    UUID create(UUID tenantId, NewContact contact) {
        ContactRules.requireName(contact.firstName(), contact.lastName());
        @Nullable String address = ContactRules.address(contact.email());
        Optional<LinkedInProfile> profile = ContactRules.profile(contact.linkedinUrl());
        requireFree(tenantId, null, address, profile.map(LinkedInProfile::key).orElse(null));
        Instant now = clock.instant();
        ContactsRecord row = dsl.newRecord(CONTACTS);
        row.setTenantId(tenantId);
        row.setId(ids.next());
        row.setFirstName(contact.firstName().strip());
        row.setLastName(contact.lastName().strip());
        row.setEmail(address);
        row.setLinkedinUrl(profile.map(LinkedInProfile::url).orElse(null));
        row.setLinkedinKey(profile.map(LinkedInProfile::key).orElse(null));
        row.setPhone(ContactRules.text(contact.phone()));
        row.setJobTitle(contact.jobTitle().strip());
        row.setSeniority(ContactRules.oneOf("seniority", contact.seniority(), Words.SENIORITIES));
        row.setDepartment(ContactRules.oneOf("department", contact.department(), Words.DEPARTMENTS));
        row.setCompanyId(contact.companyId());
        row.setOwnerId(contact.ownerId());
        row.setCity(ContactRules.text(contact.city()));
        row.setCountry(ContactRules.text(contact.country()));
        row.setLanguage(ContactRules.text(contact.language()));
        row.setTimeZone(ContactRules.zone(contact.timeZone()));
        row.setIcpFit(ContactRules.required("icp_fit", contact.icpFit(), Words.ICP_FITS));
        row.setScore(ContactRules.score(contact.score()));
        row.setLinkedinActivity(
                ContactRules.required("linkedin_activity", contact.linkedinActivity(), Words.LINKEDIN_ACTIVITIES));
        row.setSource(contact.source());
        row.setCustom(JSONB.valueOf(json.writeValueAsString(contact.custom())));
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.insert();
        return row.getId();
    }

    /** Refuses an address or a profile that somebody else here has. */
    void requireFree(UUID tenantId, @Nullable UUID except, @Nullable String email, @Nullable String linkedinKey) {
        if (email != null) {
            requireNobody(
                    tenantId,
                    except,
                    DSL.lower(CONTACTS.EMAIL).eq(email.toLowerCase(Locale.ROOT)),
                    "email_taken",
                    "has this e-mail address already");
        }
        if (linkedinKey != null) {
            requireNobody(
                    tenantId,
                    except,
                    CONTACTS.LINKEDIN_KEY.eq(linkedinKey),
                    "linkedin_taken",
                    "has this LinkedIn profile already");
        }
    }

    private void requireNobody(UUID tenantId, @Nullable UUID except, Condition same, String code, String what) {
        dsl.select(CONTACTS.FIRST_NAME, CONTACTS.LAST_NAME)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(same)
                .and(except == null ? DSL.noCondition() : CONTACTS.ID.ne(except))
                .fetchOptional()
                .ifPresent(other -> {
                    throw Problem.conflict(code, (other.value1() + " " + other.value2()).strip() + " " + what + ".");
                });
    }
}
