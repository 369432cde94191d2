package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import app.overture.contacts.NewFact;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.shared.Paging;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first run of a person without any key: the sandbox writer at the other end of the same client. */
@IntegrationTest
class SandboxGenerationTest {

    @Autowired
    Given given;

    @Autowired
    Generation generation;

    @Autowired
    CampaignService campaigns;

    @Autowired
    CampaignTemplates templates;

    @Autowired
    MessageService messages;

    @Autowired
    ContactService contacts;

    @Autowired
    Companies companies;

    @Autowired
    FactWriter facts;

    @Autowired
    Owners owners;

    @Test
    @Tag("AC-3")
    void the_sandbox_writes_grounded_messages_in_three_languages_that_raise_no_flag() {
        Given.Workspace workspace = given.workspace();
        UUID campaign = given.as(workspace.admin(), () -> campaign("Email 3-Step"));
        given.as(
                workspace.editor(),
                () -> generation.start(
                        campaign,
                        new GenerationConfig(
                                "professional", Settings.OWN_LANGUAGE, "", "Invite to our AI community.", Map.of())));
        GenerationProgress end = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> given.as(workspace.viewer(), () -> generation.progress(campaign)),
                        progress -> !(progress instanceof GenerationProgress.Running));
        assertThat(end.numbers().failures()).isEmpty();
        List<MessageRow> written = given.as(
                workspace.viewer(),
                () -> messages.list(MessageFilter.ofCampaign(campaign), Paging.first(200))
                        .items());
        assertThat(written).hasSize(9).allSatisfy(message -> {
            assertThat(message.flags())
                    .as(message.subject() + "\n" + message.body())
                    .isEmpty();
            assertThat(message.body()).contains("Michal");
        });
        assertThat(written)
                .filteredOn(message -> message.step() == 1)
                .allSatisfy(message -> assertThat(message.body()).contains(message.companyName()));
    }

    private UUID campaign(String template) {
        Owner owner = owners.create(Owner.Draft.named("Michal"));
        UUID campaign = campaigns.create(new NewCampaign(
                "AI Community Invites",
                "Join our AI community",
                owner.id(),
                templates.list().stream()
                        .filter(one -> one.name().equals(template))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                null));
        List<UUID> people = new ArrayList<>();
        people.add(
                person("Tereza", "Malá", "cs", "Lanova Logistika", "vedoucí plánování", "provozuje 40 kamionů z Brna"));
        people.add(person(
                "Katrin", "Osterloh", "de", "Steinfurth Pumpen", "Leiterin Planung", "baut Pumpen für Wasserwerke"));
        people.add(
                person("Clara", "Winslow", "en", "Quillon Insurance", "Head of Operations", "Insures 1,200 bakeries"));
        campaigns.addContacts(campaign, people);
        return campaign;
    }

    private UUID person(String first, String last, String language, String company, String title, String summary) {
        UUID companyId = companies.findOrCreate(NewCompany.named(company, null));
        UUID person = contacts.create(new NewContact(
                first,
                last,
                first.toLowerCase() + "@" + language + ".example",
                null,
                null,
                title,
                "manager",
                "operations",
                companyId,
                null,
                null,
                null,
                language,
                null,
                "strong_fit",
                80,
                "active",
                "",
                Map.of()));
        LocalDate seen = LocalDate.of(2026, 9, 1);
        facts.add(
                person,
                companyId,
                List.of(
                        NewFact.of(Fact.Layer.L1, "summary", summary, "Website", seen),
                        NewFact.of(Fact.Layer.L2, "pain_hypothesis", summary + " (2025)", "News", seen),
                        NewFact.of(Fact.Layer.PERSON, "person_summary", title + ", " + company, "Profile", seen)));
        facts.companyLearned(companyId, Fact.Layer.L1);
        return person;
    }
}
