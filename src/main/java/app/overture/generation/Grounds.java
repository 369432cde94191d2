package app.overture.generation;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;

import app.overture.contacts.CompanyNames;
import app.overture.contacts.Dossier;
import app.overture.generation.check.Ground;
import app.overture.generation.check.Grounding;
import app.overture.generation.check.ProperNames;
import app.overture.generation.prompt.Brief;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a draft may speak of, and whose names in it belong to somebody else. */
@Component
class Grounds {

    private static final int SHORTEST_NAME = 3;

    private final DSLContext dsl;
    private final Clock clock;

    Grounds(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Read without the database and before there is a draft: most of the work, and it may be done while the model writes. */
    Ground known(Brief brief, Dossier dossier, String wishes) {
        return Grounding.of(
                brief, Recipients.of(dossier), wishes, Set.of(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * @param known as {@link #known} read it
     * @param drafts all texts to be checked; only names in them are looked up, however many contacts there are
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Ground of(Ground known, Brief brief, Dossier dossier, List<String> drafts) {
        return known.withForeignNames(foreign(brief, dossier, drafts));
    }

    private Set<String> foreign(Brief brief, Dossier dossier, List<String> drafts) {
        Set<String> candidates = new HashSet<>();
        for (String draft : drafts) {
            for (String name : ProperNames.candidates(draft)) {
                candidates.addAll(ProperNames.undeclined(name));
            }
        }
        candidates.removeIf(name -> name.length() < SHORTEST_NAME);
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = candidates.stream().map(CompanyNames::key).collect(Collectors.toSet());
        UUID tenantId = TenantScope.tenantId();
        UUID ownCompany =
                dossier.company() == null ? new UUID(0, 0) : dossier.company().id();
        Set<String> foreign = new HashSet<>(examples(brief, dossier, drafts));
        foreign.addAll(dsl.select(COMPANIES.NAME)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.ne(ownCompany))
                .and(COMPANIES.NAME_KEY.in(keys))
                .fetch(COMPANIES.NAME));
        var fullName = DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME);
        foreign.addAll(dsl.select(fullName)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.ne(dossier.person().id()))
                .and(CONTACTS.LAST_NAME.in(candidates)) // by index
                .and(CONTACTS.FIRST_NAME.in(firstNames(candidates)))
                .fetch(fullName));
        return foreign;
    }

    /** First names are short: Jan, Eva. */
    private static Set<String> firstNames(Set<String> candidates) {
        return candidates.stream().filter(name -> !name.contains(" ")).collect(Collectors.toSet());
    }

    /** The people and companies that the examples were written to, known here still or not. */
    private static List<String> examples(Brief brief, Dossier dossier, List<String> drafts) {
        return brief.examples().stream()
                .filter(example -> !example.contactId().equals(dossier.person().id()))
                .flatMap(example -> example.names().stream())
                .filter(name ->
                        name.length() >= SHORTEST_NAME && drafts.stream().anyMatch(draft -> draft.contains(name)))
                .toList();
    }
}
