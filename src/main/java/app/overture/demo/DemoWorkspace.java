package app.overture.demo;

import app.overture.contacts.Companies;
import app.overture.contacts.ContactService;
import app.overture.contacts.Fact;
import app.overture.contacts.FactWriter;
import app.overture.contacts.NewCompany;
import app.overture.contacts.NewContact;
import app.overture.contacts.NewFact;
import app.overture.contacts.Tags;
import app.overture.demo.DemoCompany.DemoPerson;
import app.overture.playbook.Playbook;
import app.overture.playbook.PlaybookService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the workspace of the scope with companies, people and a playbook, through the same services as everybody. */
@Component
class DemoWorkspace {

    private static final String SOURCE = "Demo data";

    private final Companies companies;
    private final ContactService contacts;
    private final FactWriter facts;
    private final Tags tags;
    private final PlaybookService playbooks;
    private final Clock clock;

    DemoWorkspace(
            Companies companies,
            ContactService contacts,
            FactWriter facts,
            Tags tags,
            PlaybookService playbooks,
            Clock clock) {
        this.companies = companies;
        this.contacts = contacts;
        this.facts = facts;
        this.tags = tags;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /** Inside the workspace's scope and a transaction; owners by name. */
    void fill(String slug, Map<String, UUID> owners) {
        int number = 0;
        for (DemoCompany company : DemoFiles.companies(slug)) {
            UUID companyId = keep(company);
            for (DemoPerson person : company.people()) {
                number++;
                keep(company, companyId, person, owners.get(company.owner()), slug + "-" + number);
            }
        }
        Playbook written = playbooks.save(
                slug.equals("aitransformers") ? "AI community" : "Friends of the house",
                DemoFiles.playbook(slug),
                null,
                PlaybookService.NEW);
        playbooks.saveStrategy(DemoFiles.strategy(slug), written.version());
    }

    private UUID keep(DemoCompany company) {
        UUID id = companies.findOrCreate(new NewCompany(
                company.name(),
                company.domain(),
                "https://www." + company.domain(),
                null,
                company.industry(),
                company.size(),
                company.employees(),
                null,
                company.businessModel(),
                company.region(),
                company.countryName(),
                company.city(),
                company.tier()));
        learn(id, Fact.Layer.L1, company.l1());
        learn(id, Fact.Layer.L2, company.l2());
        return id;
    }

    private void learn(UUID companyId, Fact.Layer layer, List<List<String>> told) {
        if (!told.isEmpty()) {
            facts.addToCompany(companyId, facts(layer, told));
            facts.companyLearned(companyId, layer);
        }
    }

    private void keep(DemoCompany company, UUID companyId, DemoPerson person, @Nullable UUID ownerId, String profile) {
        UUID id = contacts.create(new NewContact(
                person.first(),
                person.last(),
                person.email(),
                // Nobody can have this profile: a real one must never be opened by mistake.
                "https://www.linkedin.com/in/overture-demo-" + profile.toLowerCase(Locale.ROOT),
                null,
                person.title(),
                person.seniority(),
                person.department(),
                companyId,
                ownerId,
                company.city(),
                company.countryName(),
                company.language(),
                company.timeZone(),
                person.fit(),
                person.score(),
                person.activity(),
                SOURCE,
                Map.of()));
        tags.replace(id, person.tags());
        if (!person.facts().isEmpty()) {
            facts.add(id, companyId, facts(Fact.Layer.PERSON, person.facts()));
            facts.personLearned(id);
        }
    }

    private List<NewFact> facts(Fact.Layer layer, List<List<String>> told) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return told.stream()
                .map(fact -> {
                    LocalDate seen = LocalDate.parse(fact.get(2));
                    return NewFact.of(layer, fact.get(0), fact.get(1), SOURCE, seen.isAfter(today) ? today : seen);
                })
                .toList();
    }
}
