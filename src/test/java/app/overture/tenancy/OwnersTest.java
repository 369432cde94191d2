package app.overture.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.shared.Problem;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OwnersTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Owners owners;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void owners_are_listed_over_rest() {
        Owner michal = add(new Owner.Draft(
                "Michal",
                "Michal@firm.example",
                "https://www.linkedin.com/in/michal-example",
                workspace.editor().userId(),
                "Michal",
                ZoneId.of("Europe/Prague"),
                true));

        Api.Answer answer = api.as(workspace.viewer()).get("/api/owners");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("total").asInt()).isEqualTo(1);
        assertThat(answer.body().path("items").get(0).path("id").asString())
                .isEqualTo(michal.id().toString());
        assertThat(answer.body().path("items").get(0).path("email").asString()).isEqualTo("michal@firm.example");
        assertThat(answer.body().path("items").get(0).path("linkedin_url").asString())
                .isEqualTo("https://www.linkedin.com/in/michal-example");
        assertThat(given.as(
                        workspace.viewer(),
                        () -> owners.findByUser(workspace.editor().userId())))
                .contains(michal);
    }

    @Test
    void two_owners_of_one_name_are_refused() {
        add(Owner.Draft.named("Michal"));

        assertThat(catchThrowableOfType(Problem.class, () -> add(Owner.Draft.named("MICHAL")))
                        .code())
                .isEqualTo("owner_name_taken");
    }

    @Test
    void a_stale_change_is_refused() {
        Owner owner = add(Owner.Draft.named("Michal"));
        given.as(workspace.admin(), () -> owners.update(owner.id(), Owner.Draft.named("Misha"), owner.version()));

        Problem stale = catchThrowableOfType(
                Problem.class,
                () -> given.as(
                        workspace.admin(),
                        () -> owners.update(owner.id(), Owner.Draft.named("Mike"), owner.version())));
        assertThat(stale.code()).isEqualTo("stale_version");
    }

    @Test
    void another_workspaces_owner_is_forbidden_and_its_list_is_empty() {
        Owner owner = add(Owner.Draft.named("Michal"));
        Given.Workspace other = given.workspace();

        Problem refused =
                catchThrowableOfType(Problem.class, () -> given.as(other.admin(), () -> owners.get(owner.id())));

        assertThat(refused.code()).isEqualTo("other_workspace");
        assertThat(given.as(other.admin(), owners::list)).isEmpty();
    }

    @Test
    void an_owner_is_linked_to_members_only() {
        Given.Workspace other = given.workspace();
        Owner.Draft stranger =
                new Owner.Draft("Michal", null, null, other.editor().userId(), "", ZoneId.of("Europe/Prague"), true);

        assertThat(catchThrowableOfType(Problem.class, () -> add(stranger))
                        .errors()
                        .getFirst()
                        .field())
                .isEqualTo("user_id");
    }

    private Owner add(Owner.Draft draft) {
        return given.as(workspace.admin(), () -> owners.create(draft));
    }
}
