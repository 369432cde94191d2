package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.campaigns.GenerationConfig;
import app.overture.generation.prompt.PromptWriter;
import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageService;
import app.overture.playbook.PlaybookRule;
import app.overture.playbook.PlaybookRule.Status;
import app.overture.playbook.PlaybookRules;
import app.overture.review.ReviewFixture;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
@Tag("FR-6")
class LearnedRulesTest {

    private static final String WORDING = "In English: greet with “Good day, {last},”, not “Hello {first} {last},”.";

    @Autowired
    Given given;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MessageService messages;

    @Autowired
    CampaignService campaigns;

    @Autowired
    PlaybookRules rules;

    @Autowired
    Briefs briefs;

    @Autowired
    Api api;

    ReviewFixture.Desk desk;

    @BeforeEach
    void three_drafts_whose_greeting_was_changed() {
        desk = beans.createBean(ReviewFixture.class).desk(3);
        desk.messages().subList(0, 3).forEach(this::regreet);
    }

    @Test
    void an_accepted_rule_stands_in_the_next_prompt_and_a_switched_off_one_does_not() {
        PlaybookRule proposed = onlyRule();
        assertThat(proposed.status()).isEqualTo(Status.PROPOSED);
        assertThat(proposed.wording()).isEqualTo(WORDING);
        assertThat(proposed.support()).isEqualTo(3);
        assertThat(prompt()).contains("=== LEARNED (from corrected drafts)\n(none)");

        change(proposed, new PlaybookRules.Change(Status.ACCEPTED, null, "Always say good day."));
        assertThat(prompt()).contains("=== LEARNED (from corrected drafts)\n- Always say good day.\n=== END");

        change(proposed, new PlaybookRules.Change(null, false, null));
        assertThat(prompt()).contains("=== LEARNED (from corrected drafts)\n(none)");
    }

    @Test
    void a_declined_rule_comes_back_only_when_its_support_has_doubled() {
        change(onlyRule(), new PlaybookRules.Change(Status.DECLINED, null, null));
        desk.messages().subList(3, 5).forEach(this::regreet);
        assertThat(rule(WORDING).status()).isEqualTo(Status.DECLINED);

        regreet(desk.messages().get(5));
        assertThat(rule(WORDING).status()).isEqualTo(Status.PROPOSED);
        assertThat(rule(WORDING).support()).isEqualTo(6);
    }

    @Test
    void an_edit_that_was_taken_back_no_longer_speaks_for_a_proposal() {
        assertThat(onlyRule().support()).isEqualTo(3);
        given.as(
                desk.workspace().editor(),
                () -> messages.restore(desk.messages().getFirst(), 1, null));

        assertThat(all()).isEmpty();
    }

    @Test
    void rest_lists_and_changes_them_for_this_workspace_only() {
        Api.Client editor = api.as(desk.workspace().editor());
        Api.Answer listed = editor.get("/api/playbook/rules");
        String address = "/api/playbook/rules/"
                + listed.body().path("items").get(0).path("id").asString();

        assertThat(listed.body().path("total").asInt()).isEqualTo(1);
        assertThat(editor.patch(address, "{\"status\":\"accepted\"}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("accepted");
        assertThat(editor.patch(address, "{\"active\":false,\"version\":0}").status())
                .isEqualTo(409);
        assertThat(editor.patch(address, "{\"wording\":\" \"}").status()).isEqualTo(400);
        assertThat(editor.patch(address, "{}").status()).isEqualTo(400);
        assertThat(api.as(desk.workspace().viewer())
                        .patch(address, "{\"active\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(given.workspace().admin())
                        .patch(address, "{\"active\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(given.workspace().admin())
                        .get("/api/playbook/rules")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private void regreet(UUID id) {
        given.as(desk.workspace().editor(), () -> {
            MessageDetail message = messages.get(id);
            String last = message.contactName().replace("Person ", "");
            String body = message.body().replaceFirst("Hello [^,]*,", "Good day, " + last + ",");
            return messages.edit(id, message.subject(), body, EditReason.TOO_CASUAL, "", message.version());
        });
    }

    private List<PlaybookRule> all() {
        return given.as(desk.workspace().viewer(), rules::list);
    }

    private PlaybookRule onlyRule() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private PlaybookRule rule(String wording) {
        return all().stream()
                .filter(one -> one.wording().equals(wording))
                .findFirst()
                .orElseThrow();
    }

    private void change(PlaybookRule rule, PlaybookRules.Change change) {
        given.as(desk.workspace().editor(), () -> rules.change(rule.id(), change, null));
    }

    private String prompt() {
        return given.as(
                desk.workspace().viewer(),
                () -> PromptWriter.system(briefs.of(campaigns.get(desk.campaignId()), GenerationConfig.standard())));
    }
}
