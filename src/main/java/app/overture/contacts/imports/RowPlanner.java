package app.overture.contacts.imports;

import static app.overture.db.Tables.CONTACTS;

import app.overture.contacts.imports.Before.Change;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import app.overture.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans the people of one file, row by row, in its order. */
final class RowPlanner {

    private final Here here;
    private final ImportChanges changes;
    private final Ids ids;
    private final Instant now;
    private final ImportPlanner.Origin origin;
    private final ImportOptions options;
    private final CompanyPlanner companies;
    private final FactPlanner facts;
    private final Map<UUID, Integer> rowOf = new HashMap<>();

    RowPlanner(
            Here here,
            ImportChanges changes,
            Ids ids,
            Instant now,
            ImportPlanner.Origin origin,
            ImportOptions options) {
        this.here = here;
        this.changes = changes;
        this.ids = ids;
        this.now = now;
        this.origin = origin;
        this.options = options;
        this.facts = new FactPlanner(here, changes, ids, now, origin);
        this.companies = new CompanyPlanner(here, changes, ids, now, origin, facts);
    }

    ImportChanges changes() {
        return changes;
    }

    PlannedRow plan(int number, ImportedPerson person) {
        Optional<String> suppressed = here.suppression(person.email());
        if (suppressed.isPresent()) {
            return row(number, Disposition.SKIPPED, RowCode.SUPPRESSED, suppressed.get(), person, null);
        }
        Optional<CompaniesRecord> company =
                Optional.ofNullable(person.company()).flatMap(here::find);
        Optional<ContactsRecord> found = here.find(person, company);
        if (found.isEmpty()) {
            return create(number, person);
        }
        ContactsRecord contact = found.get();
        Integer earlier = rowOf.putIfAbsent(contact.getId(), number);
        if (earlier != null) {
            String reason = "the same person as row " + earlier;
            return row(number, Disposition.SKIPPED, RowCode.SAME_PERSON, reason, person, contact.getId());
        }
        return switch (options.onMatch()) {
            case SKIP ->
                row(number, Disposition.SKIPPED, RowCode.ALREADY_HERE, "already here", person, contact.getId());
            case UPDATE -> update(number, person, contact);
        };
    }

    private PlannedRow create(int number, ImportedPerson person) {
        CompanyPlanner.Outcome company = companies.resolve(person.company());
        ContactsRecord contact = NewContacts.record(person, origin, options, company.id(), ids.next(), now);
        List<UUID> learned = new ArrayList<>(company.facts());
        learned.addAll(facts.learnPerson(contact, person.facts()));
        changes.newContacts.add(contact);
        here.add(contact);
        rowOf.put(contact.getId(), number);
        boolean tagged = tag(contact.getId());
        suppress(person);
        remember(number, new Before(Map.of(), company.id(), company.changes(), learned, tagged, company.made()));
        List<String> notes = new ArrayList<>();
        if (company.made() != null) {
            notes.add("company is new too");
        }
        if (person.suppression() != null) {
            notes.add("the address goes on the suppression list");
        } else if (person.hint() != null) {
            notes.add("marked: do not contact");
        }
        return row(number, Disposition.CREATED, RowCode.NONE, String.join(", ", notes), person, contact.getId());
    }

    private PlannedRow update(int number, ImportedPerson person, ContactsRecord contact) {
        CompanyPlanner.Outcome company = contact.getCompanyId() == null
                ? companies.resolve(person.company())
                : companies.fill(contact.getCompanyId(), person.company());
        List<UUID> learned = new ArrayList<>(company.facts());
        learned.addAll(facts.learnPerson(contact, person.facts()));
        NewContacts.fillBlanks(contact, person, options, company.id(), here);
        Map<String, Change> filled = Before.changes(contact);
        boolean tagged = tag(contact.getId());
        suppress(person);
        Before before = new Before(filled, company.id(), company.changes(), learned, tagged, company.made());
        if (before.isEmpty()) {
            return row(
                    number,
                    Disposition.SKIPPED,
                    RowCode.NOTHING_NEW,
                    "already here, nothing new",
                    person,
                    contact.getId());
        }
        if (!filled.isEmpty()) {
            contact.setUpdatedAt(now);
            contact.setVersion(contact.getVersion() + 1);
            changes.changedContacts.put(contact.getId(), contact);
            here.add(contact);
        }
        remember(number, before);
        return row(number, Disposition.UPDATED, RowCode.NONE, words(before), person, contact.getId());
    }

    /** "2 blank fields filled, 1 fact added". */
    private static String words(Before before) {
        List<String> parts = new ArrayList<>();
        long fields = before.contact().keySet().stream()
                        .filter(name -> !name.equals(CONTACTS.LINKEDIN_KEY.getName())
                                && !name.equals(CONTACTS.PROFILED_AT.getName()))
                        .count()
                + before.company().size();
        if (fields > 0) {
            parts.add(fields == 1 ? "1 blank field filled" : fields + " blank fields filled");
        }
        if (!before.facts().isEmpty()) {
            parts.add(
                    before.facts().size() == 1 ? "1 fact added" : before.facts().size() + " facts added");
        }
        if (before.tagged()) {
            parts.add("tagged");
        }
        return String.join(", ", parts);
    }

    private boolean tag(UUID contactId) {
        if (options.tag().isEmpty() || here.isTagged(contactId)) {
            return false;
        }
        here.addTagged(contactId);
        return changes.tagged.add(contactId);
    }

    private void suppress(ImportedPerson person) {
        if (person.suppression() != null && person.email() != null) {
            changes.suppressions.put(person.email(), person.suppression());
        }
    }

    private void remember(int number, Before before) {
        if (!before.isEmpty()) {
            changes.before.put(number, before);
        }
    }

    private static PlannedRow row(
            int number,
            Disposition disposition,
            RowCode code,
            String reason,
            ImportedPerson person,
            @Nullable UUID contactId) {
        String company = person.company() == null ? "" : person.company().name();
        return new PlannedRow(number, disposition, code, reason, person.name(), company, contactId);
    }
}
