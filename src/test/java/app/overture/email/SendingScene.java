package app.overture.email;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;

import app.overture.campaigns.CampaignChange;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.Channel;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.NewCampaign;
import app.overture.contacts.ContactService;
import app.overture.contacts.NewContact;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.messages.NewMessage;
import app.overture.shared.Paging;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A campaign whose messages are written and approved, made through the product's own verbs. */
@Component
public class SendingScene {

    private final Given given;
    private final Owners owners;
    private final ContactService contacts;
    private final CampaignService campaigns;
    private final CampaignTemplates templates;
    private final MessageService messages;
    private final MessageBatch batch;
    private final Domains domains;
    private final EmailPeers peers;
    private final DSLContext dsl;

    SendingScene(
            Given given,
            Owners owners,
            ContactService contacts,
            CampaignService campaigns,
            CampaignTemplates templates,
            MessageService messages,
            MessageBatch batch,
            Domains domains,
            EmailPeers peers,
            DSLContext dsl) {
        this.given = given;
        this.owners = owners;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.templates = templates;
        this.messages = messages;
        this.batch = batch;
        this.domains = domains;
        this.peers = peers;
        this.dsl = dsl;
    }

    /** A workspace with one approved campaign. */
    public record Scene(Given.Workspace workspace, UUID campaign, UUID owner, List<UUID> contacts) {}

    /** Sends through a peer, from a domain that is stored as verified. */
    Scene readyToSend(FaultyResend peer, int people, int... delays) {
        Scene scene = approved(people, email(delays));
        peers.use(scene.workspace().id(), peer);
        verifiedDomain(scene);
        return scene;
    }

    public void verifiedDomain(Scene scene) {
        given.as(
                scene.workspace().admin(),
                () -> domains.storeVerified("mail.sender.example", "Michal Jelínek", "michal@mail.sender.example"));
    }

    public static List<CampaignStep> email(int... delays) {
        List<CampaignStep> steps = new ArrayList<>();
        for (int delay : delays) {
            int position = steps.size() + 1;
            steps.add(new CampaignStep(position, Channel.EMAIL, "Step " + position, "", true, delay));
        }
        return steps;
    }

    public Scene approved(int people, List<CampaignStep> steps) {
        Given.Workspace workspace = given.workspace();
        return given.as(workspace.admin(), () -> {
            UUID owner = owners.create(new Owner.Draft(
                            "Michal", null, null, null, "Michal Jelínek", ZoneId.of("Europe/Prague"), true))
                    .id();
            List<UUID> chosen = new ArrayList<>();
            for (int number = 1; number <= people; number++) {
                chosen.add(contacts.create(person(number, owner)));
            }
            return new Scene(workspace, campaign("Planners", owner, chosen, steps), owner, chosen);
        });
    }

    /** A second campaign to the same people, approved as well. */
    public Scene alsoApproved(Scene scene, List<CampaignStep> steps) {
        return given.as(
                scene.workspace().admin(),
                () -> new Scene(
                        scene.workspace(),
                        campaign("Planners again", scene.owner(), scene.contacts(), steps),
                        scene.owner(),
                        scene.contacts()));
    }

    private UUID campaign(String name, UUID owner, List<UUID> chosen, List<CampaignStep> steps) {
        UUID campaign = campaigns.create(
                new NewCampaign(name, "", owner, templates.list().getFirst().id(), null));
        campaigns.update(campaign, CampaignChange.none().withSteps(steps));
        campaigns.addContacts(campaign, chosen);
        campaigns.startGenerating(campaign, GenerationConfig.standard(), BigDecimal.ZERO);
        messages.write(written(campaign, steps));
        campaigns.generationEnded(campaign);
        batch.approveAll(messages.idsMatching(MessageFilter.ofCampaign(campaign), "", 10_000));
        return campaign;
    }

    private static NewContact person(int number, UUID owner) {
        return new NewContact(
                "Person",
                "Number" + number,
                "person" + number + "@recipient.example",
                "https://www.linkedin.com/in/person-number-" + number,
                null,
                "Planner",
                null,
                null,
                null,
                owner,
                null,
                null,
                null,
                null,
                "unknown",
                0,
                "unknown",
                "",
                Map.of());
    }

    private List<NewMessage> written(UUID campaign, List<CampaignStep> steps) {
        List<NewMessage> written = new ArrayList<>();
        List<UUID> chosen = dsl.select(CAMPAIGN_CONTACTS.ID)
                .from(CAMPAIGN_CONTACTS)
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CAMPAIGN_CONTACTS.CAMPAIGN_ID.eq(campaign))
                .fetch(CAMPAIGN_CONTACTS.ID);
        for (UUID one : chosen) {
            for (CampaignStep step : steps) {
                written.add(new NewMessage(
                        one,
                        step.position(),
                        step.channel() == Channel.EMAIL ? "Step " + step.position() : "",
                        "Hello,\n\nthis is <step> " + step.position() + ".",
                        "en",
                        "professional",
                        List.of(),
                        List.of(),
                        BigDecimal.ZERO));
            }
        }
        return written;
    }

    public List<MessageRow> messages(Scene scene) {
        return given.asMachine(
                scene.workspace().id(),
                () -> messages.list(MessageFilter.ofCampaign(scene.campaign()), Paging.first(200))
                        .items());
    }

    public List<String> statuses(Scene scene) {
        return messages(scene).stream()
                .map(message -> message.status().text())
                .distinct()
                .sorted()
                .toList();
    }
}
