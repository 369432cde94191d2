package app.overture.generation;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.NewCampaign;
import app.overture.contacts.Companies;
import app.overture.contacts.ContactService;
import app.overture.contacts.Fact;
import app.overture.contacts.FactWriter;
import app.overture.contacts.NewCompany;
import app.overture.contacts.NewContact;
import app.overture.contacts.NewFact;
import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.settings.SettingsService;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Given;
import app.overture.testing.ModelPeer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A workspace whose model a test plays, and campaigns that wait to be written. */
public class GenerationFixture {

    private final Given given;
    private final SettingsService settings;
    private final Secrets secrets;
    private final Owners owners;
    private final CampaignTemplates templates;
    private final CampaignService campaigns;
    private final Companies companies;
    private final ContactService contacts;
    private final FactWriter facts;
    private Given.Workspace workspace;
    private int made;

    public GenerationFixture(
            Given given,
            SettingsService settings,
            Secrets secrets,
            Owners owners,
            CampaignTemplates templates,
            CampaignService campaigns,
            Companies companies,
            ContactService contacts,
            FactWriter facts) {
        this.given = given;
        this.settings = settings;
        this.secrets = secrets;
        this.owners = owners;
        this.templates = templates;
        this.campaigns = campaigns;
        this.companies = companies;
        this.contacts = contacts;
        this.facts = facts;
    }

    public Given.Workspace workspace(ModelPeer peer) {
        workspace = given.workspace();
        made = 0;
        given.as(workspace.admin(), () -> {
            settings.update(settings.current().withModel(peer.baseUrl(), "gpt-5.4-mini"));
            secrets.put(SecretName.MODEL_API_KEY, "sk-test-1234567890");
            return null;
        });
        return workspace;
    }

    public UUID campaign(int ready, int unready) {
        return given.as(workspace.admin(), () -> {
            Owner owner = owners.create(Owner.Draft.named(made++ == 0 ? "Michal" : "Michal " + made));
            UUID template = templates.list().stream()
                    .filter(one -> one.name().equals("Email 3-Step"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            UUID campaign = campaigns.create(new NewCampaign("AI Community Invites", "", owner.id(), template, null));
            List<UUID> people = new ArrayList<>();
            for (int n = 0; n < ready + unready; n++) {
                UUID company = companies.findOrCreate(NewCompany.named("Lanova" + n, "lanova" + n + ".example"));
                UUID person = contacts.create(NewContact.named("Ada" + n, "Contact" + n, "ada" + n + "@lanova.example")
                        .at(company, "Head of Planning"));
                people.add(person);
                if (n < ready) {
                    enrich(person);
                }
            }
            if (!people.isEmpty()) {
                campaigns.addContacts(campaign, people);
            }
            return campaign;
        });
    }

    /** So many more people, ready to be written to, in a campaign that exists. */
    public List<UUID> add(UUID campaign, int more) {
        return given.as(workspace.admin(), () -> {
            List<UUID> people = new ArrayList<>();
            for (int n = 100; n < 100 + more; n++) {
                UUID company = companies.findOrCreate(NewCompany.named("Added" + n, "added" + n + ".example"));
                UUID person = contacts.create(NewContact.named("Eva" + n, "Added" + n, "eva" + n + "@added.example")
                        .at(company, "Head"));
                people.add(person);
                enrich(person);
            }
            campaigns.addContacts(campaign, people);
            return people;
        });
    }

    public void enrich(UUID person) {
        var company = Objects.requireNonNull(contacts.get(person).company());
        facts.addToCompany(
                company.id(),
                List.of(NewFact.of(
                        Fact.Layer.L1, "summary", OwnWords.deed(company.name()), "Website", LocalDate.of(2026, 5, 1))));
        facts.companyLearned(company.id(), Fact.Layer.L1);
    }
}
