package app.overture.review;

import app.overture.campaigns.CampaignContacts;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.NewCampaign;
import app.overture.contacts.Companies;
import app.overture.contacts.ContactService;
import app.overture.contacts.Dossiers;
import app.overture.contacts.Fact;
import app.overture.contacts.FactWriter;
import app.overture.contacts.NewCompany;
import app.overture.contacts.NewContact;
import app.overture.contacts.NewFact;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.messages.NewMessage;
import app.overture.messages.Sentence;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A campaign in review, made through the product's own verbs: contacts with falling scores, a fact about each, and three
 * e-mails to each that rest on it. Made with {@code AutowireCapableBeanFactory.createBean}, so that it changes no context.
 */
public record ReviewFixture(
        Given given,
        Owners owners,
        Companies companies,
        ContactService contacts,
        FactWriter facts,
        Dossiers dossiers,
        CampaignTemplates templates,
        CampaignService campaigns,
        CampaignContacts chosen,
        MessageService messages) {

    public static final int STEPS = 3;

    /** @param messages in the order of review */
    public record Desk(Given.Workspace workspace, UUID campaignId, UUID ownerId, List<UUID> messages) {}

    public Desk desk(int people) {
        return desk(people, 0);
    }

    /** @param flagged how many of the people have a flag on their first message, from the second person on */
    public Desk desk(int people, int flagged) {
        Given.Workspace workspace = given.workspace();
        return given.as(workspace.admin(), () -> {
            UUID owner = owners.create(Owner.Draft.named("Michal Novak")).id();
            UUID template = templates.list().stream()
                    .filter(one -> one.name().equals("Email 3-Step"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            UUID campaign = campaigns.create(new NewCampaign("AI Community Invites", "", owner, template, null));
            List<UUID> added = IntStream.range(0, people)
                    .mapToObj(index -> person(owner, index))
                    .toList();
            campaigns.addContacts(campaign, added);
            campaigns.startGenerating(campaign, GenerationConfig.standard(), new BigDecimal("0.50"));
            UUID run = UUID.randomUUID();
            List<NewMessage> written = new ArrayList<>();
            List<CampaignContacts.Claim> claims = chosen.claimPending(campaign, run);
            for (int index = 0; index < claims.size(); index++) {
                CampaignContacts.Claim claim = claims.get(index);
                chosen.markGenerating(claim.id(), run);
                written.addAll(sequence(claim, index > 0 && index <= flagged));
                chosen.markGenerated(claim.id());
            }
            List<UUID> ids = messages.write(written);
            campaigns.generationEnded(campaign);
            return new Desk(workspace, campaign, owner, ids);
        });
    }

    public MessageDetail read(Desk desk, UUID message) {
        return given.as(desk.workspace().viewer(), () -> messages.get(message));
    }

    private UUID person(UUID owner, int index) {
        UUID company = companies.findOrCreate(NewCompany.named("Company " + index, "company" + index + ".example"));
        NewContact named = NewContact.named(
                "Person", "Number%03d".formatted(index), "person" + index + "@company" + index + ".example");
        UUID contact = contacts.create(new NewContact(
                named.firstName(),
                named.lastName(),
                named.email(),
                null,
                null,
                "Head of Data",
                "manager",
                null,
                company,
                owner,
                "Brno",
                "cz",
                "en",
                "Europe/Prague",
                "strong_fit",
                90 - index,
                "unknown",
                "test",
                Map.of()));
        facts.add(
                contact,
                company,
                List.of(
                        new NewFact(
                                Fact.Layer.PERSON,
                                "speaking",
                                "Spoke about planning " + index,
                                "Conference",
                                "https://conference.example/talks",
                                LocalDate.of(2026, 9, 1),
                                false),
                        NewFact.of(
                                Fact.Layer.L1,
                                "summary",
                                "Makes glass " + index,
                                "Website",
                                LocalDate.of(2026, 10, 1))));
        facts.companyLearned(company, Fact.Layer.L1);
        return contact;
    }

    private List<NewMessage> sequence(CampaignContacts.Claim claim, boolean flagged) {
        UUID fact = dossiers.of(claim.contactId()).facts().stream()
                .filter(one -> one.layer() == Fact.Layer.PERSON)
                .findFirst()
                .orElseThrow()
                .id();
        String name = dossiers.of(claim.contactId()).person().name();
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> message(claim.id(), name, step, fact, flagged && step == 1))
                .toList();
    }

    private static NewMessage message(UUID chosen, String name, int step, UUID fact, boolean flagged) {
        String talk = "Your talk about planning stayed with me.";
        String offer = "Twelve people meet in Brno, and two data engineers come along.";
        String body = "Hello " + name + ",\n\n" + talk + " " + offer + "\n\nMay I send you the programme?\n\nMichal";
        int start = body.indexOf("two data engineers");
        List<Flag> flags = flagged
                ? List.of(new Flag(
                        "number_not_in_facts",
                        "block",
                        "body",
                        start,
                        start + "two data engineers".length(),
                        "two data engineers",
                        "The careers page lists one opening, not two."))
                : List.of();
        return new NewMessage(
                chosen,
                step,
                "Subject " + step + " for " + name,
                body,
                "en",
                "professional",
                List.of(new Sentence(talk, List.of(fact)), new Sentence(offer, List.of())),
                flags,
                new BigDecimal("0.001200"));
    }
}
