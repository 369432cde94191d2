package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.email.SendingScene;
import app.overture.shared.Problem;
import app.overture.tenancy.Owner;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.SettableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an account may do in a day, in seven days and at which hour, and what makes it rest. */
@IntegrationTest
@Tag("NFR-5")
class LinkedInLimitsTest {

    /** As many as can be begun, 121 seconds apart, while their leases last. */
    private static final int AT_ONCE = 4;

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @Autowired
    LinkedInScene scenes;

    @Autowired
    ExtensionQueue queue;

    @Autowired
    ExtensionReports reports;

    @Autowired
    LinkedInAccounts accounts;

    @Autowired
    LinkedInDesk desk;

    @Autowired
    LinkedInHand hand;

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    DSLContext dsl;

    @Autowired
    SettableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    private record Action(Instant at, boolean invitation) {}

    @Test
    @Tag("AC-5")
    void over_sixty_days_no_limit_is_ever_passed_and_the_week_is_used_up() {
        SendingScene.Scene scene = scenes.queued(40, LinkedInScene.INVITE_AND_MESSAGE);
        LinkedInLimits standard = LinkedInLimits.standard();
        scenes.limits(
                scene,
                any -> new LinkedInLimits(20, 80, 50, true, standard.days(), standard.from(), standard.until(), true));
        ExtensionCaller browser = new ExtensionCaller(
                scene.workspace().editor(), scenes.paired(scene).deviceId());
        LocalDate monday = clock.instant().atZone(PRAGUE).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        List<Action> actions = new ArrayList<>();

        for (int day = 0; day < 60; day++) {
            startOver(scene);
            for (int hour : new int[] {6, 9, 13, 17, 18, 22}) {
                at(monday.plusDays(day).atTime(hour, 0).atZone(PRAGUE).toInstant());
                actAsLongAsAllowed(browser, actions);
            }
        }

        assertThat(actions)
                .allSatisfy(action -> assertThat(standard.days())
                        .contains(action.at().atZone(PRAGUE).getDayOfWeek()))
                .allSatisfy(action -> assertThat(action.at().atZone(PRAGUE).toLocalTime())
                        .isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        for (int n = 1; n < actions.size(); n++) {
            assertThat(Duration.between(actions.get(n - 1).at(), actions.get(n).at()))
                    .isGreaterThanOrEqualTo(LinkedInLimits.SHORTEST_WAIT);
        }
        assertThat(perDay(actions, true, monday))
                .allSatisfy((day, count) -> assertThat(count).isLessThanOrEqualTo(Math.min(20, 5 * (day / 7 + 1))));
        assertThat(perDay(actions, false, monday))
                .allSatisfy((day, count) -> assertThat(count).isLessThanOrEqualTo(Math.min(50, 5 * (day / 7 + 1))));
        assertThat(mostInSevenDays(actions)).isEqualTo(80);
    }

    @Test
    void no_setting_goes_beyond_the_maxima() {
        LinkedInLimits standard = LinkedInLimits.standard();

        assertThatThrownBy(() -> new LinkedInLimits(
                                31, 80, 50, true, standard.days(), standard.from(), standard.until(), false)
                        .checked())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("between 0 and 30");
        assertThatThrownBy(() -> new LinkedInLimits(
                                30, 101, 50, true, standard.days(), standard.from(), standard.until(), false)
                        .checked())
                .hasMessageContaining("between 0 and 100");
        assertThatThrownBy(() -> new LinkedInLimits(
                                30, 100, 81, true, standard.days(), standard.from(), standard.until(), false)
                        .checked())
                .hasMessageContaining("between 0 and 80");
        assertThatThrownBy(() -> new LinkedInLimits(
                                1, 1, 1, true, standard.days(), standard.until(), standard.from(), false)
                        .checked())
                .isInstanceOf(Problem.class);
    }

    @Test
    @Tag("EC-3")
    void a_used_up_day_is_paused_daily_limit_and_goes_on_tomorrow() {
        SendingScene.Scene scene = scenes.queued(3, LinkedInScene.INVITE);
        scenes.limits(scene, all -> new LinkedInLimits(1, 100, 80, false, all.days(), all.from(), all.until(), true));
        var browser = scenes.browser(scene);
        at(clock.instant()
                .atZone(PRAGUE)
                .toLocalDate()
                .plusDays(1)
                .atTime(12, 0)
                .atZone(PRAGUE)
                .toInstant());
        JsonNode item = browser.pull(5).path(0);
        browser.begin(item);
        browser.report(item, "sent", "");

        assertThat(browser.pull(5)).isEmpty();
        assertThat(scenes.standing(scene).inviteHalt()).hasValueSatisfying(halt -> {
            assertThat(halt.reason()).isEqualTo("daily_limit");
            assertThat(halt.sentence()).startsWith("Paused: daily limit");
        });
        clock.moveBy(Duration.ofDays(1));
        assertThat(browser.pull(5)).hasSize(1);
    }

    @Test
    void a_warning_stops_everything_until_a_person_resumes() {
        SendingScene.Scene scene = scenes.queued(2, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        Api.Answer hit = browser.api()
                .post("/api/extension/limit-hit", "{\"kind\":\"checkpoint\",\"scope\":\"all\",\"until\":null}");
        assertThat(hit.body().path("pause").path("reason").asString()).isEqualTo("checkpoint");
        assertThat(hit.body().path("pause").path("until").isNull()).isTrue();
        assertThat(browser.begin(item).status()).isEqualTo(423);
        assertThat(browser.pull(5)).isEmpty();

        clock.moveBy(Duration.ofDays(30));
        assertThat(browser.pull(5)).isEmpty();
        browser.api().post("/api/extension/resume", "");
        assertThat(browser.pull(5)).isNotEmpty();
    }

    @Test
    void the_weekly_limit_of_linkedin_stops_invitations_and_lets_messages_go_on() {
        SendingScene.Scene scene = scenes.queued(1, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);

        browser.api().post("/api/extension/limit-hit", "{\"kind\":\"weekly_invite_limit\"}");
        assertThat(browser.pull(5)).isEmpty();
        assertThat(scenes.standing(scene).messageHalt()).isEmpty();
        clock.moveBy(Duration.ofHours(25));
        assertThat(browser.pull(5)).hasSize(1);

        browser.api().post("/api/extension/limit-hit", "{\"kind\":\"weekly_invite_limit\"}");
        clock.moveBy(Duration.ofDays(6));
        assertThat(browser.pull(5)).isEmpty();
        clock.moveBy(Duration.ofDays(1).plusHours(1));
        assertThat(browser.pull(5)).hasSize(1);
    }

    @Test
    void the_switch_of_an_administrator_stops_every_browser() {
        SendingScene.Scene scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);

        given.as(scene.workspace().admin(), () -> {
            accounts.stopAll("LinkedIn changed its pages.");
            return true;
        });

        assertThat(browser.begin(item).code()).isEqualTo("kill_switch");
        assertThat(heartbeat(browser).path("kill_switch").asBoolean()).isTrue();
        assertThat(scenes.person(scene.workspace().editor()).pull(5)).isEmpty();
    }

    @Test
    void outside_the_hours_a_browser_gets_nothing_and_nothing_begins() {
        SendingScene.Scene scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        LocalTime past = LocalTime.now(PRAGUE).isBefore(LocalTime.of(1, 0)) ? LocalTime.of(2, 0) : LocalTime.of(0, 1);

        scenes.limits(
                scene, all -> new LinkedInLimits(20, 80, 50, false, all.days(), past, past.plusSeconds(1), false));

        assertThat(browser.begin(item).code()).isEqualTo("outside_hours");
        assertThat(browser.pull(5)).isEmpty();
    }

    @Test
    void a_free_account_notes_five_invitations_and_the_rest_wait_or_go_bare_as_a_person_chose() {
        SendingScene.Scene scene = scenes.queued(7, LinkedInScene.INVITE);

        assertThat(plan(scene))
                .containsExactly(
                        "with_note",
                        "with_note",
                        "with_note",
                        "with_note",
                        "with_note",
                        "without_note",
                        "without_note");
        scenes.limits(scene, all -> new LinkedInLimits(30, 100, 80, false, all.days(), all.from(), all.until(), false));
        assertThat(plan(scene).subList(5, 7)).containsOnly("waits_for_note");

        var browser = scenes.browser(scene);
        for (JsonNode item : browser.pull(5)) {
            assertThat(item.path("note_policy").asString()).isEqualTo("required");
            assertThat(browser.begin(item).status()).isEqualTo(200);
            browser.report(item, "sent", "");
            clock.moveBy(Duration.ofSeconds(121));
        }
        assertThat(scenes.standing(scene).notesLeft()).isZero();
        assertThat(browser.pull(5)).isEmpty();
    }

    @Test
    void a_heartbeat_tells_the_limits_in_force_and_keeps_the_lease() {
        SendingScene.Scene scene = scenes.queued(1, LinkedInScene.MESSAGE);
        var browser = scenes.browser(scene);
        JsonNode item = browser.pull(1).path(0);
        clock.moveBy(Duration.ofMinutes(9));

        JsonNode config = heartbeat(browser).path("config");
        clock.moveBy(Duration.ofMinutes(9));

        assertThat(config.path("zone").asString()).isEqualTo("Europe/Prague");
        assertThat(config.path("days")).hasSize(7);
        assertThat(config.path("start").asString()).isEqualTo("00:00");
        assertThat(config.path("note_limit").asInt()).isEqualTo(Owner.NOTE);
        assertThat(browser.begin(item).status()).isEqualTo(200);
    }

    @Test
    void by_hand_counts_into_the_same_limits() {
        SendingScene.Scene scene = scenes.queued(2, LinkedInScene.MESSAGE);
        UUID id = given.asMachine(scene.workspace().id(), () -> hand.list(scene.owner(), scene.campaign()))
                .getFirst()
                .id();

        given.as(scene.workspace().editor(), () -> {
            hand.markSent(id, false);
            return true;
        });

        assertThat(scenes.standing(scene).use().messagesToday()).isEqualTo(1);
        assertThat(scenes.browser(scene).pull(5)).hasSize(1);
    }

    private List<String> plan(SendingScene.Scene scene) {
        return given.asMachine(scene.workspace().id(), () -> desk.plan(scene.owner(), null)).stream()
                .map(LinkedInWaiting::notePlan)
                .toList();
    }

    private static JsonNode heartbeat(LinkedInScene.Browser browser) {
        return browser.api()
                .post("/api/extension/heartbeat", "{\"state\":\"active\",\"version\":\"1.0.0\",\"dry_run\":false}")
                .body();
    }

    /**
     * Takes a handful and begins one after the other until it is held back. Only the first of a handful is reported: the
     * budget is taken at {@code begin}, whatever comes of it.
     */
    private void actAsLongAsAllowed(ExtensionCaller browser, List<Action> actions) {
        while (true) {
            List<QueueItem> items = queue.pull(browser, AT_ONCE).items();
            if (items.isEmpty()) {
                return;
            }
            for (QueueItem item : items) {
                try {
                    queue.begin(browser, item.id(), item.leaseToken(), item.attempt());
                } catch (Problem held) {
                    items.forEach(left -> letGo(browser, left));
                    return;
                }
                actions.add(new Action(clock.instant(), item.actionType().equals("connection_request")));
                if (item.equals(items.getFirst())) {
                    reports.report(
                            browser,
                            item.id(),
                            new ExtensionReports.Report(
                                    "sent", null, item.leaseToken(), item.attempt(), null, null, null, "{}"));
                }
                clock.moveBy(Duration.ofSeconds(121));
            }
        }
    }

    private void letGo(ExtensionCaller browser, QueueItem item) {
        try {
            queue.release(browser, item.id(), item.leaseToken());
        } catch (Problem begun) {
            assertThat(begun.code()).isEqualTo("already_begun");
        }
    }

    /** The same people again, as if they were others: what is tested are the limits. */
    private void startOver(SendingScene.Scene scene) {
        given.asMachine(scene.workspace().id(), () -> {
            dsl.execute(
                    "update messages set status = 'queued', sent_at = null where tenant_id = ?",
                    scene.workspace().id());
            return dsl.execute(
                    "update linkedin_send_queue set status = 'queued', outcome_code = '', due_at = timestamptz"
                            + " '2020-01-01' where tenant_id = ?",
                    scene.workspace().id());
        });
    }

    private void at(Instant moment) {
        clock.moveBy(Duration.between(clock.instant(), moment));
    }

    private static Map<Integer, Integer> perDay(List<Action> actions, boolean invitations, LocalDate first) {
        return actions.stream()
                .filter(action -> action.invitation() == invitations)
                .collect(Collectors.groupingBy(
                        action -> (int) Duration.between(
                                        first.atStartOfDay(PRAGUE), action.at().atZone(PRAGUE))
                                .toDays(),
                        Collectors.summingInt(action -> 1)));
    }

    private static int mostInSevenDays(List<Action> actions) {
        List<Instant> invitations =
                actions.stream().filter(Action::invitation).map(Action::at).toList();
        return invitations.stream()
                .mapToInt(end -> (int) invitations.stream()
                        .filter(at -> !at.isAfter(end) && at.isAfter(end.minus(Duration.ofDays(7))))
                        .count())
                .max()
                .orElse(0);
    }
}
