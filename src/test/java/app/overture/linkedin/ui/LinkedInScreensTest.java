package app.overture.linkedin.ui;

import static app.overture.db.Tables.EXTENSION_DEVICES;
import static app.overture.db.Tables.LINKEDIN_ACTIONS;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.email.SendingScene;
import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInHand;
import app.overture.linkedin.LinkedInQueue;
import app.overture.shared.Problem;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("FR-8")
class LinkedInScreensTest extends ViewTest {

    private static final List<CampaignStep> STEPS =
            List.of(new CampaignStep(1, Channel.LINKEDIN_CONNECT, "Invitation", "", true, 0));

    @Autowired
    SendingScene scenes;

    @Autowired
    Given given;

    @Autowired
    LinkedInQueue queue;

    @Autowired
    LinkedInHand hand;

    @Autowired
    LinkedInAccounts accounts;

    @Autowired
    DSLContext dsl;

    @Autowired
    Clock clock;

    @Test
    void a_code_is_shown_only_after_the_risk_was_agreed_to() {
        var scene = scenes.approved(1, STEPS);
        signIn(scene.workspace().admin());
        open("settings/extension");

        assertThat(text()).contains("LinkedIn’s User Agreement forbids", "No browser is paired");
        assertThat(button("Show a code").isEnabled()).isFalse();
        _get(Checkbox.class, spec -> spec.withLabel("I have read this and I agree"))
                .setValue(true);
        _click(button("Show a code"));

        assertThat(_get(Span.class, spec -> spec.withClasses("pair-code")).getText())
                .matches("\\w{4} \\w{4}");
        assertThat(text()).contains("It works once, for 10 minutes.");
    }

    @Test
    void who_is_no_owner_pairs_nothing_and_changes_no_limit() {
        var scene = scenes.approved(1, STEPS);
        signIn(scene.workspace().viewer());
        open("settings/extension");

        assertThat(text()).contains("Nothing goes out in your name here yet.", "20 invitations a day");
        assertThat(_find(Button.class).stream().map(Button::getText))
                .doesNotContain("Change", "Show a code", "Stop all LinkedIn sending…");
    }

    @Test
    void no_limit_goes_beyond_its_maximum() {
        var scene = scenes.approved(1, STEPS);
        signIn(scene.workspace().admin());
        open("settings/extension");
        _click(button("Change the limits of Michal"));
        var perDay = _get(IntegerField.class, spec -> spec.withLabel("Invitations a day"));

        perDay.setValue(31);
        _click(button("Save limits"));
        assertThat(_get(Span.class, spec -> spec.withClasses("refusal")).getText())
                .contains("between 0 and 30");

        perDay.setValue(12);
        _click(button("Save limits"));
        given.as(scene.workspace().admin(), () -> {
            assertThat(accounts.get(scene.owner()).limits().invitesPerDay()).isEqualTo(12);
            return true;
        });
    }

    @Test
    void an_administrator_stops_everything_and_allows_it_again() {
        var scene = scenes.approved(1, STEPS);
        signIn(scene.workspace().admin());
        open("settings/extension");

        _click(button("Stop all LinkedIn sending…"));
        confirm();
        open("settings/members");
        open("settings/extension");
        assertThat(text()).contains("All LinkedIn sending is stopped.");

        _click(button("Allow it again"));
        assertThat(stopped(scene)).isFalse();
    }

    @Test
    void what_a_person_sent_by_hand_is_sent_and_counts() {
        var scene = queued(2);
        signIn(scene.workspace().editor());
        open("campaigns/" + scene.campaign() + "/outreach");
        assertThat(text()).contains("No browser paired", "0 of 5", "Person Number1");

        // The two have the same score; either may be first.
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("Mark as sent to Person Number"))
                .findFirst()
                .orElseThrow());
        open("campaigns/" + scene.campaign() + "/generate");
        open("campaigns/" + scene.campaign() + "/outreach");

        assertThat(text()).contains("1 of 2 sent", "1 of 5");
        assertThat(scenes.statuses(scene)).containsExactlyInAnyOrder("sent", "queued");
        given.asMachine(scene.workspace().id(), () -> {
            assertThat(dsl.select(LINKEDIN_ACTIONS.BY_HAND)
                            .from(LINKEDIN_ACTIONS)
                            .where(LINKEDIN_ACTIONS.TENANT_ID.eq(
                                    scene.workspace().id()))
                            .fetch(LINKEDIN_ACTIONS.BY_HAND))
                    .containsExactly(true);
            return true;
        });
    }

    @Test
    void a_person_who_is_skipped_keeps_the_reason() {
        var scene = queued(1);
        signIn(scene.workspace().editor());
        open("campaigns/" + scene.campaign() + "/outreach");

        _click(button("Skip Person Number1"));
        _click(button("Skip"));

        assertThat(scenes.statuses(scene)).containsExactly("skipped");
    }

    @Test
    @Tag("EC-3")
    void a_cap_that_is_reached_is_named_and_warns_before_one_more() {
        var scene = queued(6);
        given.as(scene.workspace().editor(), () -> {
            hand.list(scene.owner(), scene.campaign()).stream()
                    .limit(5)
                    .forEach(item -> hand.markSent(item.id(), true));
            return true;
        });
        signIn(scene.workspace().editor());
        open("campaigns/" + scene.campaign() + "/outreach");

        assertThat(text()).contains("Paused: daily limit", "5 of 5", "What you send by hand counts too.");
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().equals("Mark as sent"))
                .findFirst()
                .orElseThrow());
        assertThat(scenes.statuses(scene)).contains("queued");
        confirm();
        assertThat(scenes.statuses(scene)).containsExactly("sent");
    }

    @Test
    void a_pause_is_set_named_and_lifted() {
        var scene = queued(1);
        signIn(scene.workspace().editor());
        open("campaigns/" + scene.campaign() + "/outreach");
        _click(button("Pause LinkedIn of Michal"));
        open("campaigns/" + scene.campaign() + "/generate");
        open("campaigns/" + scene.campaign() + "/outreach");
        assertThat(text()).contains("Paused by a person.");

        _click(button("Resume LinkedIn of Michal"));
        given.as(scene.workspace().viewer(), () -> {
            assertThat(accounts.get(scene.owner()).pauses()).isEmpty();
            return true;
        });
    }

    @Test
    @Tag("AC-6")
    void a_viewer_and_another_workspace_mark_nothing() {
        var scene = queued(1);
        UUID id = given.as(
                scene.workspace().viewer(),
                () -> hand.list(scene.owner(), scene.campaign()).getFirst().id());
        signIn(scene.workspace().viewer());
        open("campaigns/" + scene.campaign() + "/outreach");

        assertThat(_find(Button.class).stream().map(Button::getText))
                .contains("Copy")
                .doesNotContain("Mark as sent", "Skip…");
        for (var person : List.of(scene.workspace().viewer(), given.workspace().admin())) {
            assertThatThrownBy(() -> given.as(person, () -> {
                        hand.markSent(id, true);
                        return true;
                    }))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        }
        assertThat(scenes.statuses(scene)).containsExactly("queued");
    }

    @Test
    @Tag("EC-8")
    void a_browser_that_is_gone_leaves_its_queue_untouched_and_says_since_when() {
        var scene = queued(1);
        given.asMachine(
                scene.workspace().id(),
                () -> dsl.insertInto(EXTENSION_DEVICES)
                        .set(EXTENSION_DEVICES.TENANT_ID, scene.workspace().id())
                        .set(EXTENSION_DEVICES.ID, UUID.randomUUID())
                        .set(EXTENSION_DEVICES.OWNER_ID, scene.owner())
                        .set(
                                EXTENSION_DEVICES.USER_ID,
                                scene.workspace().editor().userId())
                        .set(EXTENSION_DEVICES.NAME, "Chrome at home")
                        .set(EXTENSION_DEVICES.CONSENT_VERSION, Consent.VERSION)
                        .set(EXTENSION_DEVICES.CONSENT_AT, clock.instant())
                        .set(EXTENSION_DEVICES.REFRESH_HASH, "none")
                        .set(EXTENSION_DEVICES.REFRESH_EXPIRES, clock.instant())
                        .set(EXTENSION_DEVICES.PAIRED_AT, clock.instant())
                        .set(EXTENSION_DEVICES.LAST_SEEN_AT, clock.instant().minusSeconds(3_600))
                        .execute());
        signIn(scene.workspace().editor());
        open("campaigns/" + scene.campaign() + "/outreach");
        assertThat(text()).contains("Extension offline since", "The queue stays as it is");

        open("settings/extension");
        assertThat(text()).contains("Chrome at home", "Offline", "Dry run");
        _click(button("Unpair Michal’s Chrome at home"));
        confirm();
        assertThat(scenes.statuses(scene)).containsExactly("queued");
    }

    private SendingScene.Scene queued(int people) {
        var scene = scenes.approved(people, STEPS);
        given.as(scene.workspace().editor(), () -> queue.queue(scene.campaign()));
        return scene;
    }

    private boolean stopped(SendingScene.Scene scene) {
        return given.as(scene.workspace().viewer(), accounts::isStopped);
    }

    private static void confirm() {
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private static String text() {
        return _find(Div.class).stream()
                .map(part -> part.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
