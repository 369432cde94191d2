package app.overture.generation;

import app.overture.contacts.Company;
import app.overture.contacts.Dossier;
import app.overture.contacts.Quarantine;
import app.overture.contacts.Readiness;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Recipient;
import app.overture.generation.prompt.Recipient.KnownFact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what is known about a person to what a prompt says of them. */
final class Recipients {

    private Recipients() {}

    static Recipient of(Dossier dossier) {
        Dossier.Person person = dossier.person();
        @Nullable Company company = dossier.company();
        return new Recipient(
                Quarantine.sound(person.firstName()),
                Quarantine.sound(person.lastName()),
                Quarantine.sound(person.jobTitle()),
                company == null ? "" : Quarantine.sound(company.name()),
                language(person),
                details(company),
                Stream.concat(dossier.facts().stream(), dossier.records().stream())
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

    private static Map<String, String> details(@Nullable Company company) {
        @Nullable String industry = company == null ? null : company.industry();
        return present(industry) ? Map.of("company_industry", String.valueOf(industry)) : Map.of();
    }

    private static String language(Dossier.Person person) {
        @Nullable String language = person.language();
        return language == null || language.length() < 2
                ? ""
                : language.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
