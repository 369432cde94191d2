package app.overture.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.shared.Problem;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SettingsServiceTest {

    @Autowired
    Given given;

    @Autowired
    SettingsService settings;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void a_new_workspace_starts_with_good_defaults() {
        WorkspaceSettings fresh = given.as(workspace.viewer(), settings::current);

        assertThat(fresh.language()).isEqualTo("en");
        assertThat(fresh.timeZone()).isEqualTo(ZoneId.of("Europe/Prague"));
        assertThat(fresh.workingDays()).hasSize(5).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(fresh.sendFrom()).isEqualTo(LocalTime.of(9, 0));
        assertThat(fresh.sendUntil()).isEqualTo(LocalTime.of(17, 0));
        assertThat(fresh.cooldownDays()).isEqualTo(30);
        assertThat(fresh.monthlyBudgetUsd()).isNull();
        assertThat(fresh.budgetMode()).isEqualTo(BudgetMode.HARD);
    }

    @Test
    @Tag("FR-10")
    void an_administrator_sets_the_monthly_budget() {
        WorkspaceSettings changed = given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withBudget(new BigDecimal("25.50"), BudgetMode.SOFT)));

        assertThat(changed.monthlyBudgetUsd()).isEqualByComparingTo("25.50");
        assertThat(given.as(workspace.viewer(), settings::current)).isEqualTo(changed);
    }

    @Test
    void an_editor_may_not_change_settings() {
        Problem refused = catchThrowableOfType(
                Problem.class, () -> given.as(workspace.editor(), () -> settings.update(settings.current())));

        assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_is_refused() {
        WorkspaceSettings read = given.as(workspace.admin(), settings::current);
        given.as(workspace.admin(), () -> settings.update(read.withPostalAddress("Prague 1")));

        Problem stale = catchThrowableOfType(
                Problem.class,
                () -> given.as(workspace.admin(), () -> settings.update(read.withPostalAddress("Brno 2"))));

        assertThat(stale.code()).isEqualTo("stale_version");
    }

    @Test
    void one_workspace_does_not_change_another() {
        Given.Workspace other = given.workspace();
        given.as(workspace.admin(), () -> settings.update(settings.current().withPostalAddress("Prague 1")));

        assertThat(given.as(other.admin(), settings::current).postalAddress()).isEmpty();
    }

    @Test
    void a_window_that_ends_before_it_starts_is_no_window() {
        WorkspaceSettings read = given.as(workspace.admin(), settings::current);

        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> read.withSendingWindow(
                        read.timeZone(), Set.of(DayOfWeek.MONDAY), LocalTime.of(17, 0), LocalTime.of(9, 0)));

        assertThat(refused.errors().getFirst().field()).isEqualTo("send_until");
    }

    @Test
    void a_model_address_is_http_without_credentials() {
        WorkspaceSettings read = given.as(workspace.admin(), settings::current);

        assertThat(read.withModel("https://models.example/v1/", "m").modelBaseUrl())
                .isEqualTo("https://models.example/v1");
        assertThat(catchThrowableOfType(Problem.class, () -> read.withModel("file:///etc", "m")))
                .isNotNull();
        assertThat(catchThrowableOfType(Problem.class, () -> read.withModel("https://user:pw@models.example", "m")))
                .isNotNull();
    }
}
