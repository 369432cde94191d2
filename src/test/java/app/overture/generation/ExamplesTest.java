package app.overture.generation;

import static app.overture.db.Tables.GENERATION_RUNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignTemplates;
import app.overture.campaigns.Channel;
import app.overture.campaigns.GenerationConfig;
import app.overture.contacts.Companies;
import app.overture.contacts.ContactService;
import app.overture.contacts.Dossiers;
import app.overture.contacts.FactWriter;
import app.overture.contacts.NewContact;
import app.overture.generation.check.Checker;
import app.overture.generation.check.Draft;
import app.overture.generation.check.Finding;
import app.overture.generation.prompt.Brief;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageExample;
import app.overture.messages.MessageExamples;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageService;
import app.overture.settings.Secrets;
import app.overture.settings.SettingsService;
import app.overture.shared.Problem;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Approved messages that show the writer how it shall sound: marked, chosen, frozen without names, never leaked. */
@IntegrationTest
class ExamplesTest {

    @Autowired
    Given given;

    @Autowired
    Generation generation;

    @Autowired
    Briefs briefs;

    @Autowired
    Grounds grounds;

    @Autowired
    Runs runs;

    @Autowired
    CampaignService campaigns;

    @Autowired
    CampaignTemplates templates;

    @Autowired
    MessageService messages;

    @Autowired
    MessageExamples examples;

    @Autowired
    ContactService contacts;

    @Autowired
    Companies companies;

    @Autowired
    Dossiers dossiers;

    @Autowired
    FactWriter facts;

    @Autowired
    Owners owners;

    @Autowired
    SettingsService settings;

    @Autowired
    Secrets secrets;

    @Autowired
    Api api;

    @Autowired
    DSLContext dsl;

    private final ModelPeer peer = ModelPeer.answering(WritingPeer::write);
    private GenerationFixture fixture;
    private Given.Workspace workspace;
    private UUID campaign;
    private List<UUID> drafts;

    @BeforeEach
    void three_mails_to_one_person_are_written() {
        fixture = new GenerationFixture(
                given, settings, secrets, owners, templates, campaigns, companies, contacts, facts);
        workspace = fixture.workspace(peer);
        campaign = fixture.campaign(1, 0);
        given.as(workspace.editor(), () -> generation.start(campaign, GenerationConfig.standard()));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given.as(workspace.viewer(), () -> generation.progress(campaign)),
                        progress -> !(progress instanceof GenerationProgress.Running));
        drafts = given.as(
                workspace.viewer(), () -> messages.idsMatching(MessageFilter.ofCampaign(campaign), "step", 10));
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void only_what_a_person_approved_becomes_an_example() {
        UUID draft = drafts.getFirst();
        assertThatThrownBy(() -> given.as(workspace.editor(), () -> examples.mark(draft, true)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Approve the message first");
        approve(draft);
        assertThatThrownBy(() -> given.as(workspace.viewer(), () -> examples.mark(draft, true)))
                .isInstanceOf(Problem.class);
        MessageDetail marked = given.as(workspace.editor(), () -> examples.mark(draft, true));
        assertThat(marked.example()).isTrue();
        assertThat(listed()).extracting(MessageExample::messageId).containsExactly(draft);
        given.as(workspace.editor(), () -> messages.reopen(draft, null));
        assertThat(listed())
                .as("an opened message is no example until it is approved again")
                .isEmpty();
    }

    @Test
    void an_example_is_marked_and_taken_back_over_rest_and_another_workspace_may_not() {
        UUID draft = drafts.getFirst();
        approve(draft);
        String path = "/api/messages/" + draft + "/example";
        assertThat(api.as(workspace.editor()).put(path, "{}").status()).isEqualTo(400);
        Api.Answer marked = api.as(workspace.editor()).put(path, "{\"example\":true}");
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body().path("example").asBoolean()).isTrue();
        assertThat(api.as(workspace.viewer())
                        .get("/api/examples")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.as(given.workspace().editor())
                        .put(path, "{\"example\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(workspace.viewer()).put(path, "{\"example\":false}").status())
                .isEqualTo(403);
        assertThat(api.as(workspace.editor()).put(path, "{\"example\":false}").status())
                .isEqualTo(200);
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_run_freezes_at_most_five_examples_of_its_channels_without_their_names() {
        drafts.forEach(this::approve);
        drafts.forEach(draft -> given.as(workspace.editor(), () -> examples.mark(draft, true)));
        Brief brief = brief();
        assertThat(brief.examples()).hasSize(3).allSatisfy(example -> {
            assertThat(example.channel()).isEqualTo("email");
            assertThat(example.body())
                    .startsWith("Hi [recipient],")
                    .endsWith("[sender]")
                    .doesNotContain("Ada0", "Michal");
            assertThat(example.names()).contains("Ada0 Contact0", "Lanova0");
        });
        assertThat(given.as(workspace.viewer(), () -> runs.latest(campaign))
                        .orElseThrow()
                        .brief()
                        .examples())
                .as("what a run was written after does not change")
                .isEmpty();
        assertThat(StoredJson.brief(StoredJson.write(brief))).isEqualTo(brief);
    }

    @Test
    void a_brief_that_was_frozen_before_there_were_examples_is_still_read() {
        Brief old = StoredJson.brief(JSONB.jsonb("""
                {"template":"generate-v1","campaign":"Old","purpose":"","sender_name":"Michal","tone":"bold",
                 "formality":"","language":"en","fallback_language":"en","instructions":"","steps":[],
                 "strategy":[],"link_hosts":[]}
                """));
        assertThat(old.examples()).isEmpty();
        assertThat(old.noteLimit()).isEqualTo(200);
    }

    @Test
    void a_name_of_an_example_in_another_message_is_a_leak() {
        UUID other = given.as(
                workspace.editor(), () -> contacts.create(NewContact.named("Ota", "Novák", "ota@other.example")));
        String body = "Hi Ota,\n\nat Quarzwerk Hohenau they plan by slots. How do you plan?\n\nMichal";
        // The company is not in this workspace any more: only the frozen example still knows it.
        Brief brief = after(new Brief.Example(
                UUID.randomUUID(), "email", "en", "", "Hi [recipient],", List.of("Ada Berg", "Quarzwerk Hohenau")));
        List<Finding> findings = given.as(
                workspace.editor(),
                () -> Checker.check(
                        new Draft(1, "email", "en", "slots", body, List.of()),
                        grounds.of(
                                grounds.known(brief, dossiers.of(other), ""),
                                brief,
                                dossiers.of(other),
                                List.of(body))));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("foreign_name");
            assertThat(finding.text()).isEqualTo("Quarzwerk Hohenau");
        });
    }

    @Test
    void whoever_is_erased_stays_in_no_frozen_example() {
        approve(drafts.getFirst());
        MessageDetail marked = given.as(workspace.editor(), () -> examples.mark(drafts.getFirst(), true));
        Brief brief = brief();
        given.as(
                workspace.editor(),
                () -> dsl.update(GENERATION_RUNS)
                        .set(GENERATION_RUNS.CONFIG, StoredJson.write(brief))
                        .where(GENERATION_RUNS.TENANT_ID.eq(workspace.id()))
                        .execute());
        assertThat(frozen()).hasSize(1);
        given.as(workspace.admin(), () -> {
            contacts.erase(marked.contactId());
            return null;
        });
        assertThat(frozen()).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_grammatical_form_of_a_name_is_taken_out_too() {
        MessageExample czech = new MessageExample(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "Tereza",
                "Kořínková",
                "Lanova Logistika s.r.o.",
                "Michal",
                Channel.EMAIL,
                1,
                "cs",
                "Pro Terezu",
                "Dobrý den, Terezo,\n\nv Lanova Logistika plánujete po slotech, paní Kořínkové to šetří čas.\n\nMichal",
                "Michal",
                Instant.EPOCH);
        assertThat(Anonymous.example(czech).body())
                .isEqualTo("Dobrý den, [recipient],\n\nv [company] plánujete po slotech, paní [recipient] to šetří čas."
                        + "\n\n[sender]");
        MessageExample english = new MessageExample(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "Mark",
                "Winter",
                "Quillon Ltd",
                "Anton",
                Channel.EMAIL,
                1,
                "en",
                "Market news",
                "Hi Mark,\n\nMark's team at Quillon knows the Markets.\n\nAnton",
                "Michal",
                Instant.EPOCH);
        assertThat(Anonymous.example(english).subject()).isEqualTo("Market news");
        assertThat(Anonymous.example(english).body())
                .isEqualTo("Hi [recipient],\n\n[recipient]'s team at [company] knows the Markets.\n\n[sender]");
        assertThat(Anonymous.example(czech).subject()).isEqualTo("Pro [recipient]");
    }

    @Test
    void the_note_limit_of_the_owners_account_reaches_prompt_and_checker() {
        assertThat(brief().noteLimit()).isEqualTo(200);
        given.as(workspace.admin(), () -> {
            Owner owner = owners.list().getFirst();
            return owners.update(
                    owner.id(),
                    new Owner.Draft(owner.name(), null, null, null, "", owner.timeZone(), true, true),
                    owner.version());
        });
        assertThat(brief().noteLimit()).isEqualTo(300);
    }

    private Brief after(Brief.Example example) {
        Brief brief = brief();
        return new Brief(
                brief.template(),
                brief.campaign(),
                brief.purpose(),
                brief.senderName(),
                brief.tone(),
                brief.formality(),
                brief.language(),
                brief.fallbackLanguage(),
                brief.instructions(),
                brief.steps(),
                brief.strategy(),
                brief.linkHosts(),
                List.of(example),
                brief.noteLimit(),
                brief.today());
    }

    private Brief brief() {
        return given.as(workspace.editor(), () -> {
            CampaignDetail detail = campaigns.get(campaign);
            return briefs.of(detail, GenerationConfig.standard());
        });
    }

    private List<Brief.Example> frozen() {
        return given.as(workspace.viewer(), () -> runs.latest(campaign))
                .orElseThrow()
                .brief()
                .examples();
    }

    private List<MessageExample> listed() {
        return given.as(workspace.viewer(), () -> examples.list());
    }

    private void approve(UUID id) {
        given.as(workspace.editor(), () -> messages.approve(id, null));
    }
}
