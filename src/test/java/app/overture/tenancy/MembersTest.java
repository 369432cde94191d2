package app.overture.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.shared.Problem;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MembersTest {

    @Autowired
    Given given;

    @Autowired
    Members members;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void an_administrator_lets_a_person_in() {
        Members.Member added = given.as(
                workspace.admin(),
                () -> members.add("Nora@" + workspace.slug() + ".example", "Nora", "ten-letters-long", Role.EDITOR));

        assertThat(added.email()).isEqualTo("nora@" + workspace.slug() + ".example");
        assertThat(given.as(workspace.viewer(), members::list))
                .extracting(Members.Member::name, Members.Member::role)
                .contains(org.assertj.core.groups.Tuple.tuple("Nora", Role.EDITOR));
    }

    @Test
    void a_person_of_another_workspace_keeps_the_password_they_have() {
        Given.Workspace other = given.workspace();

        Members.Member added =
                given.as(workspace.admin(), () -> members.add(other.editor().email(), "Impostor", "", Role.VIEWER));

        assertThat(added.userId()).isEqualTo(other.editor().userId());
        assertThat(added.name()).isEqualTo("editor");
        assertThat(given.as(other.viewer(), members::list)).hasSize(3);
    }

    @Test
    void the_last_administrator_can_neither_leave_nor_step_down() {
        assertThat(refused(workspace, () -> remove(workspace.admin())).code()).isEqualTo("last_admin");
        assertThat(refused(workspace, () -> demote(workspace.admin())).code()).isEqualTo("last_admin");
    }

    @Test
    void two_administrators_who_demote_each_other_at_once_leave_one() throws Exception {
        given.as(workspace.admin(), () -> {
            members.changeRole(workspace.editor().userId(), Role.ADMIN);
            return true;
        });
        Callable<Boolean> one = () -> succeeds(workspace.admin(), workspace.editor());
        Callable<Boolean> two = () -> succeeds(workspace.editor(), workspace.admin());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(one, two))) {
                done.get();
            }
        }

        assertThat(given.as(workspace.viewer(), members::list).stream().filter(one1 -> one1.role() == Role.ADMIN))
                .hasSize(1);
    }

    @Test
    void a_removed_member_may_do_nothing_here_any_more() {
        given.as(workspace.admin(), () -> remove(workspace.editor()));

        Problem refused = catchThrowableOfType(Problem.class, () -> given.as(workspace.editor(), members::list));
        assertThat(refused.code()).isEqualTo("not_a_member");
    }

    @Test
    void an_editor_manages_nobody() {
        assertThat(catchThrowableOfType(
                                Problem.class, () -> given.as(workspace.editor(), () -> remove(workspace.viewer())))
                        .code())
                .isEqualTo("role_missing");
    }

    private boolean succeeds(SignedIn actor, SignedIn demoted) {
        try {
            return given.as(actor, () -> demote(demoted));
        } catch (Problem refused) {
            return false;
        }
    }

    private boolean remove(SignedIn person) {
        members.remove(person.userId());
        return true;
    }

    private boolean demote(SignedIn person) {
        members.changeRole(person.userId(), Role.VIEWER);
        return true;
    }

    private Problem refused(Given.Workspace where, java.util.function.Supplier<Boolean> act) {
        return catchThrowableOfType(Problem.class, () -> given.as(where.admin(), act));
    }
}
