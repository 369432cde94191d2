package app.overture.contacts.imports;

import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import app.overture.db.tables.records.FactsRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a plan would write. Looking ahead throws it away, importing stores it. */
final class ImportChanges {

    final List<CompaniesRecord> newCompanies = new ArrayList<>();
    final Map<UUID, CompaniesRecord> changedCompanies = new LinkedHashMap<>();
    final List<ContactsRecord> newContacts = new ArrayList<>();
    final Map<UUID, ContactsRecord> changedContacts = new LinkedHashMap<>();
    final List<FactsRecord> facts = new ArrayList<>();
    final Set<UUID> tagged = new LinkedHashSet<>();
    /** Address to reason. */
    final Map<String, String> suppressions = new LinkedHashMap<>();

    final Map<Integer, Before> before = new HashMap<>();
}
