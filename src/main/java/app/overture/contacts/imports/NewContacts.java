package app.overture.contacts.imports;

import static app.overture.db.Tables.CONTACTS;

import app.overture.db.tables.records.ContactsRecord;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A person of a file as a row of contacts: a new one, or what fills the blanks of one that is here. */
final class NewContacts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private NewContacts() {}

    static ContactsRecord record(
            ImportedPerson person,
            ImportPlanner.Origin origin,
            ImportOptions options,
            @Nullable UUID companyId,
            UUID id,
            Instant now) {
        ContactsRecord row = new ContactsRecord();
        row.setTenantId(origin.tenantId());
        row.setId(id);
        row.setFirstName(person.firstName());
        row.setLastName(person.lastName());
        row.setEmail(person.email());
        row.setEmailStatus(person.emailStatus() == null ? "unknown" : person.emailStatus());
        row.setLinkedinUrl(person.linkedinUrl());
        row.setLinkedinKey(person.linkedinKey());
        row.setPhone(person.phone());
        row.setJobTitle(person.jobTitle());
        row.setSeniority(person.seniority());
        row.setDepartment(person.department());
        row.setCompanyId(companyId);
        row.setOwnerId(options.ownerId());
        row.setCity(person.city());
        row.setCountry(person.country());
        row.setLanguage(person.language());
        row.setTimeZone(person.timeZone());
        row.setIcpFit("unknown");
        row.setScore(0);
        row.setLinkedinActivity("unknown");
        row.setDoNotContactHint(person.hint());
        row.setSource(origin.source());
        row.setImportId(origin.importId());
        row.setCustom(custom(person));
        row.setProfiledAt(null);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setVersion(0);
        return row;
    }

    /** Never overwrites; an address or a profile that somebody else has stays theirs. */
    static void fillBlanks(
            ContactsRecord row, ImportedPerson person, ImportOptions options, @Nullable UUID companyId, Here here) {
        fill(row, CONTACTS.FIRST_NAME, person.firstName());
        fill(row, CONTACTS.LAST_NAME, person.lastName());
        if (person.email() != null && !here.hasAddress(person.email())) {
            fill(row, CONTACTS.EMAIL, person.email());
        }
        boolean sameAddress = person.email() != null && person.email().equalsIgnoreCase(row.getEmail());
        if (sameAddress && row.getEmailStatus().equals("unknown") && person.emailStatus() != null) {
            set(row, CONTACTS.EMAIL_STATUS, person.emailStatus());
        }
        if (person.linkedinKey() != null && row.getLinkedinKey() == null && !here.hasProfile(person.linkedinKey())) {
            set(row, CONTACTS.LINKEDIN_KEY, person.linkedinKey());
            set(row, CONTACTS.LINKEDIN_URL, person.linkedinUrl());
        }
        fill(row, CONTACTS.PHONE, person.phone());
        fill(row, CONTACTS.JOB_TITLE, person.jobTitle());
        fill(row, CONTACTS.SENIORITY, person.seniority());
        fill(row, CONTACTS.DEPARTMENT, person.department());
        fill(row, CONTACTS.COMPANY_ID, companyId);
        fill(row, CONTACTS.OWNER_ID, options.ownerId());
        fill(row, CONTACTS.CITY, person.city());
        fill(row, CONTACTS.COUNTRY, person.country());
        fill(row, CONTACTS.LANGUAGE, person.language());
        fill(row, CONTACTS.TIME_ZONE, person.timeZone());
        fill(row, CONTACTS.DO_NOT_CONTACT_HINT, person.hint());
        if (!person.custom().isEmpty() && row.getCustom().data().equals("{}")) {
            set(row, CONTACTS.CUSTOM, custom(person));
        }
    }

    static <T> void fill(Record row, Field<T> field, @Nullable T value) {
        @Nullable T present = row.get(field);
        boolean blank = present == null || present instanceof String text && text.isBlank();
        boolean says = value != null && !(value instanceof String text && text.isBlank());
        if (blank && says) {
            set(row, field, value);
        }
    }

    static <T> void set(Record row, Field<T> field, @Nullable T value) {
        row.set(field, value);
    }

    private static JSONB custom(ImportedPerson person) {
        return JSONB.valueOf(JSON.writeValueAsString(person.custom()));
    }
}
