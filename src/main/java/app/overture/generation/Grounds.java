package app.overture.generation;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;

import app.overture.contacts.Dossier;
import app.overture.contacts.Fact;
import app.overture.generation.check.Ground;
import app.overture.generation.check.Links;
import app.overture.generation.check.ProperNames;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Recipient;
import app.overture.tenancy.TenantScope;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a draft may speak of, and whose names in it belong to somebody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Grounds {

    private static final int SHORTEST_NAME = 4;

    private final DSLContext dsl;

    Grounds(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param drafts all texts to be checked; only names in them are looked up, however many contacts there are
     * @param wishes what the person asked for in addition
     */
    Ground of(Brief brief, Dossier dossier, List<String> drafts, String wishes) {
        Recipient recipient = Recipients.of(dossier);
        List<String> given = new ArrayList<>(List.of(brief.instructions(), brief.purpose(), wishes));
        brief.strategy().forEach(line -> given.add(line.value()));
        brief.steps().forEach(step -> given.add(step.label() + " " + step.guidance()));
        Set<String> hosts = new HashSet<>(brief.linkHosts());
        given.forEach(text -> hosts.addAll(Links.hosts(text)));
        List<String> texts = new ArrayList<>(given);
        texts.add(brief.campaign());
        texts.add(brief.senderName());
        texts.add(recipient.title());
        texts.add(recipient.companyName());
        texts.addAll(recipient.details().values());
        recipient.facts().stream().filter(fact -> !fact.suspicious()).forEach(fact -> {
            texts.add(fact.value());
            if (fact.field().equals(Fact.RECORD)) {
                return; // changed then, but nothing happened then
            }
            texts.add(fact.observedOn().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                    + fact.observedOn().getYear());
        });
        return new Ground(recipient.firstName(), recipient.lastName(), texts, foreign(brief, dossier, drafts), hosts);
    }

    private Set<String> foreign(Brief brief, Dossier dossier, List<String> drafts) {
        Set<String> candidates = new HashSet<>();
        for (String draft : drafts) {
            ProperNames.candidates(draft).stream()
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .forEach(candidates::add);
        }
        if (candidates.isEmpty()) {
            return Set.of();
        }
        UUID tenantId = TenantScope.tenantId();
        UUID ownCompany =
                dossier.company() == null ? new UUID(0, 0) : dossier.company().id();
        Set<String> foreign = new HashSet<>(examples(brief, dossier, drafts));
        foreign.addAll(dsl.select(COMPANIES.NAME)
                .from(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.ne(ownCompany))
                .and(COMPANIES.NAME.in(candidates))
                .fetch(COMPANIES.NAME));
        var fullName = DSL.concat(CONTACTS.FIRST_NAME, DSL.inline(" "), CONTACTS.LAST_NAME);
        foreign.addAll(dsl.select(fullName)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.ne(dossier.person().id()))
                .and(CONTACTS.LAST_NAME.in(candidates)) // by index
                .and(fullName.in(candidates))
                .fetch(fullName));
        return foreign;
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
