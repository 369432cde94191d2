package app.overture.contacts.imports;

import app.overture.contacts.CompanyNames;
import app.overture.contacts.imports.ImportedPerson.ImportedCompany;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what is here already, as far as a file can meet it; grows with every row that makes somebody new. */
final class Here {

    private final Map<String, CompaniesRecord> companiesByDomain = new HashMap<>();
    private final Map<String, CompaniesRecord> companiesByName = new HashMap<>();
    private final Map<UUID, CompaniesRecord> companies = new HashMap<>();
    private final Map<String, ContactsRecord> byProfile = new HashMap<>();
    private final Map<String, ContactsRecord> byAddress = new HashMap<>();
    private final Map<String, ContactsRecord> byName = new HashMap<>();
    private final Set<String> facts = new HashSet<>();
    private final Map<String, String> suppressed = new HashMap<>();
    private final Set<UUID> tagged = new HashSet<>();

    void add(CompaniesRecord company) {
        companies.put(company.getId(), company);
        companiesByName.putIfAbsent(company.getNameKey(), company);
        if (company.getDomain() != null) {
            companiesByDomain.putIfAbsent(company.getDomain(), company);
        }
    }

    void add(ContactsRecord contact) {
        if (contact.getLinkedinKey() != null) {
            byProfile.putIfAbsent(contact.getLinkedinKey(), contact);
        }
        if (contact.getEmail() != null) {
            byAddress.putIfAbsent(contact.getEmail().toLowerCase(Locale.ROOT), contact);
        }
        byName.putIfAbsent(
                nameKey(contact.getFirstName() + " " + contact.getLastName(), contact.getCompanyId()), contact);
    }

    void addSuppressed(String email, String reason) {
        suppressed.put(email, reason);
    }

    void addTagged(UUID contactId) {
        tagged.add(contactId);
    }

    /** Whether the fact is new; from now on it is known. */
    boolean learn(UUID of, String field, String value) {
        return facts.add(of + "\n" + field + "\n" + value);
    }

    boolean isTagged(UUID contactId) {
        return tagged.contains(contactId);
    }

    Optional<String> suppression(@Nullable String email) {
        return Optional.ofNullable(email).map(suppressed::get);
    }

    Optional<CompaniesRecord> company(UUID id) {
        return Optional.ofNullable(companies.get(id));
    }

    /** The company of this domain, else of this name. One that states another domain is another company. */
    Optional<CompaniesRecord> find(ImportedCompany company) {
        if (company.domain() != null) {
            CompaniesRecord byDomain = companiesByDomain.get(company.domain());
            if (byDomain != null) {
                return Optional.of(byDomain);
            }
        }
        if (company.name().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(companiesByName.get(CompanyNames.key(company.name())))
                .filter(found -> !company.stated() || found.getDomain() == null);
    }

    /**
     * The same person: by profile, else by address, else by name and company.
     *
     * @param company the company of the row, where it is here
     */
    Optional<ContactsRecord> find(ImportedPerson person, Optional<CompaniesRecord> company) {
        ContactsRecord found = person.linkedinKey() == null ? null : byProfile.get(person.linkedinKey());
        if (found == null && person.email() != null) {
            found = byAddress.get(person.email());
        }
        // Of a company that is not here, nobody is here.
        boolean elsewhere = company.isEmpty()
                && person.company() != null
                && person.company().isNamed();
        if (found == null && !elsewhere) {
            UUID companyId = company.map(CompaniesRecord::getId).orElse(null);
            found = byName.get(nameKey(person.name(), companyId));
            if (found != null && isNamesake(person, found)) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(found);
    }

    boolean hasAddress(String email) {
        return byAddress.containsKey(email);
    }

    boolean hasProfile(String key) {
        return byProfile.containsKey(key);
    }

    boolean hasDomain(String domain) {
        return companiesByDomain.containsKey(domain);
    }

    /** Two people of one name: their profiles differ, or two addresses of one company, or, without a company, anything. */
    private static boolean isNamesake(ImportedPerson person, ContactsRecord other) {
        if (person.linkedinKey() != null && other.getLinkedinKey() != null) {
            return true;
        }
        String mine = person.email();
        String theirs = other.getEmail();
        if (mine != null && theirs != null && domain(mine).equals(domain(theirs))) {
            return true;
        }
        if (other.getCompanyId() != null) {
            return false;
        }
        return (mine == null) != (theirs == null)
                || (person.linkedinKey() == null) != (other.getLinkedinKey() == null)
                || mine != null
                || person.phone() != null
                        && other.getPhone() != null
                        && !person.phone().equals(other.getPhone());
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String nameKey(String name, @Nullable UUID companyId) {
        return FieldAliases.plain(name) + "@" + companyId;
    }
}
