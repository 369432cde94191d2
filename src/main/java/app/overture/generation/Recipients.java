package app.overture.generation;

import app.overture.contacts.Company;
import app.overture.contacts.Dossier;
import app.overture.contacts.Quarantine;
import app.overture.contacts.Readiness;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.PromptWriter;
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
        return reachable(brief, dossier.person());
    }

    static List<Integer> reachable(Brief brief, Dossier.Person person) {
        boolean mail = present(person.email());
        boolean linkedIn = present(person.linkedinUrl());
        return brief.steps().stream()
                .filter(step -> step.email() ? mail : linkedIn)
                .map(Brief.StepBrief::step)
                .toList();
    }

    /** Without a company profile nothing concrete can be said (decision 12). */
    static boolean unready(Dossier dossier) {
        return unready(dossier.person());
    }

    static boolean unready(Dossier.Person person) {
        return person.readiness() == Readiness.MISSING;
    }

    /** The language that this person is written to in. */
    static String language(Brief brief, Dossier.Person person) {
        return PromptWriter.language(brief, language(person));
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
