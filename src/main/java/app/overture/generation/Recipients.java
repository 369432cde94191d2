package app.overture.generation;

import app.overture.contacts.Company;
import app.overture.contacts.Dossier;
import app.overture.contacts.Readiness;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Recipient;
import app.overture.generation.prompt.Recipient.KnownFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what is known about a person to what a prompt says of them. */
final class Recipients {

    private Recipients() {}

    static Recipient of(Dossier dossier) {
        Dossier.Person person = dossier.person();
        @Nullable Company company = dossier.company();
        return new Recipient(
                person.firstName(),
                person.lastName(),
                person.jobTitle(),
                company == null ? "" : company.name(),
                language(person),
                details(person, company),
                dossier.facts().stream()
                        .map(fact -> new KnownFact(
                                fact.id(),
                                fact.layer().text(),
                                fact.field(),
                                fact.value(),
                                fact.observedOn(),
                                fact.suspicious()))
                        .toList());
    }

    /** Steps whose channel reaches this person. */
    static List<Integer> reachable(Brief brief, Dossier dossier) {
        boolean mail = present(dossier.person().email());
        boolean linkedIn = present(dossier.person().linkedinUrl());
        return brief.steps().stream()
                .filter(step -> step.email() ? mail : linkedIn)
                .map(Brief.StepBrief::step)
                .toList();
    }

    /** Without a company profile nothing concrete can be said (decision 12). */
    static boolean unready(Dossier dossier) {
        return dossier.person().readiness() == Readiness.MISSING;
    }

    private static Map<String, String> details(Dossier.Person person, @Nullable Company company) {
        Map<String, String> details = new LinkedHashMap<>();
        put(details, "contact_seniority", person.seniority());
        put(details, "contact_department", person.department());
        put(details, "contact_city", person.city());
        put(details, "contact_country", person.country());
        if (!"unknown".equals(person.linkedinActivity())) {
            put(details, "contact_linkedin_activity", person.linkedinActivity());
        }
        if (company != null) {
            put(details, "company_domain", company.domain());
            put(details, "company_industry", company.industry());
            put(details, "company_size", company.companySize());
            put(
                    details,
                    "company_employees",
                    company.employees() == null ? null : company.employees().toString());
            put(details, "company_business_model", company.businessModel());
            put(details, "company_city", company.city());
            put(details, "company_country", company.country());
        }
        return details;
    }

    private static String language(Dossier.Person person) {
        @Nullable String language = person.language();
        return language == null || language.length() < 2
                ? ""
                : language.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> details, String key, @Nullable String value) {
        if (present(value)) {
            details.put(key, String.valueOf(value));
        }
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
