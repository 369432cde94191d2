package app.overture.testing;

import app.overture.campaigns.CampaignContacts;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.NewCampaign;
import app.overture.contacts.Companies;
import app.overture.contacts.ContactService;
import app.overture.contacts.Fact;
import app.overture.contacts.FactWriter;
import app.overture.contacts.NewCompany;
import app.overture.contacts.NewContact;
import app.overture.messages.Flag;
import app.overture.messages.MessageService;
import app.overture.messages.NewMessage;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes owners, people, campaigns and written messages through the product's own verbs; all as a machine. */
public class Outreach {

    private final AtomicInteger count = new AtomicInteger();

    private final Given given;
    private final Owners owners;
    private final Companies companies;
    private final ContactService contacts;
    private final FactWriter facts;
    private final CampaignTemplates templates;
    private final CampaignService campaigns;
    private final CampaignContacts chosen;
    private final MessageService messages;

    Outreach(
            Given given,
            Owners owners,
            Companies companies,
            ContactService contacts,
            FactWriter facts,
            CampaignTemplates templates,
            CampaignService campaigns,
            CampaignContacts chosen,
            MessageService messages) {
        this.given = given;
        this.owners = owners;
        this.companies = companies;
        this.contacts = contacts;
        this.facts = facts;
        this.templates = templates;
        this.campaigns = campaigns;
        this.chosen = chosen;
        this.messages = messages;
    }

    /** A campaign that has been written: the messages lie in the order of contact and step. */
    public record Written(UUID campaign, UUID owner, List<UUID> contacts, List<UUID> messages) {}

    public UUID owner(Given.Workspace workspace, String name) {
        return given.asMachine(
                workspace.id(), () -> owners.create(Owner.Draft.named(name)).id());
    }

    /** People of one company that is fully known, each with an address, fully enriched themselves. */
    public List<UUID> people(Given.Workspace workspace, UUID owner, int count) {
        return given.asMachine(workspace.id(), () -> {
            UUID company = companies.findOrCreate(NewCompany.named("Kovoslav", owner + ".example"));
            facts.companyLearned(company, Fact.Layer.L1);
            facts.companyLearned(company, Fact.Layer.L2);
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> {
                        UUID id = person(owner, number, company);
                        facts.personLearned(id);
                        return id;
                    })
                    .toList();
        });
    }

    /** Somebody of whom nothing is known but name and address. */
    public UUID stranger(Given.Workspace workspace, UUID owner, String lastName) {
        return given.asMachine(
                workspace.id(),
                () -> contacts.create(
                        NewContact.named("Eva", lastName, lastName.toLowerCase() + "@" + owner + ".example")
                                .ownedBy(owner)));
    }

    private UUID person(UUID owner, int number, UUID company) {
        return contacts.create(NewContact.named("Jana", "No" + number, "jana" + number + "@" + owner + ".example")
                .at(company, "Director")
                .ownedBy(owner));
    }

    public UUID campaign(Given.Workspace workspace, UUID owner, String template) {
        return given.asMachine(workspace.id(), () -> {
            UUID templateId = templates.list().stream()
                    .filter(one -> one.name().equals(template))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return campaigns.create(new NewCampaign("AI Community Invites", "", owner, templateId, null));
        });
    }

    /** "Email 3-Step" for so many people, generated and waiting for review. */
    public Written written(Given.Workspace workspace, int people) {
        UUID owner = owner(workspace, "Michal " + count.incrementAndGet());
        List<UUID> contactIds = people(workspace, owner, people);
        UUID campaign = campaign(workspace, owner, "Email 3-Step");
        given.asMachine(workspace.id(), () -> campaigns.addContacts(campaign, contactIds));
        return new Written(campaign, owner, contactIds, write(workspace, campaign, List.of()));
    }

    /** Writes three messages for everyone who waits, as generation would. */
    public List<UUID> write(Given.Workspace workspace, UUID campaign, List<Flag> flags) {
        return given.asMachine(workspace.id(), () -> {
            UUID run = UUID.randomUUID();
            campaigns.startGenerating(campaign, GenerationConfig.standard(), new BigDecimal("0.50"));
            List<UUID> made = new ArrayList<>();
            for (CampaignContacts.Claim claim : chosen.claimPending(campaign, run)) {
                chosen.markGenerating(claim.id(), run);
                made.addAll(messages.write(IntStream.rangeClosed(1, 3)
                        .mapToObj(step -> new NewMessage(
                                claim.id(),
                                step,
                                "Subject " + step,
                                "Hello Jana, step " + step + ".",
                                "en",
                                "professional",
                                List.of(),
                                flags,
                                new BigDecimal("0.001")))
                        .toList()));
                chosen.markGenerated(claim.id());
            }
            campaigns.generationEnded(campaign);
            return made;
        });
    }
}
