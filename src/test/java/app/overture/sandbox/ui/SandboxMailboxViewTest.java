package app.overture.sandbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.sandbox.mailbox.MailboxReader;
import app.overture.sandbox.mailbox.MailboxReader.KeptMail;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.shared.SandboxKeys;
import app.overture.shared.ui.EmptyState;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SandboxMailboxViewTest extends ViewTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    @Autowired
    private SandboxKeys keys;

    @Autowired
    private MailboxReader mailbox;

    @Autowired
    private Clock clock;

    private Given.Workspace workspace;

    @BeforeEach
    void one_mail() throws Exception {
        workspace = given.workspace();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandbox/resend/emails"))
                .header("Authorization", "Bearer " + keys.mailbox(workspace.id()))
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"from":"Michal <michal@mail.acme.example>","to":"jana@acme.example","subject":"A circle for you",
                         "html":"<p>Good day</p><script>alert(1)</script>","headers":{"List-Unsubscribe":"<https://x.example>"}}"""))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_administrator_sees_what_would_have_been_sent() {
        signIn(workspace.admin());

        open("settings/sandbox");

        @SuppressWarnings("unchecked")
        Grid<KeptMail> grid = (Grid<KeptMail>) _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._get(grid, 0)).satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("jana@acme.example");
            assertThat(mail.subject()).isEqualTo("A circle for you");
        });
    }

    @Test
    void an_opened_mail_runs_nothing() {
        signIn(workspace.admin());
        open("settings/sandbox");
        KeptMail mail = mailbox.list("", Paging.first(1)).items().getFirst();

        new MailDialog(mailbox.open(mail.id()), clock).open();

        IFrame frame = _get(IFrame.class);
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getElement().getAttribute("srcdoc")).contains("Good day");
        assertThat(mailbox.open(mail.id()).headers()).containsEntry("List-Unsubscribe", "<https://x.example>");
    }

    @Test
    @Tag("NFR-3")
    void another_workspace_sees_nothing_of_it() {
        Given.Workspace other = given.workspace();
        signIn(other.admin());

        open("settings/sandbox");

        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void an_editor_is_refused() {
        List<KeptMail> mine = given.as(
                workspace.admin(), () -> mailbox.list("", Paging.first(1)).items());

        Assertions.assertThatThrownBy(() -> given.as(
                        workspace.editor(), () -> mailbox.open(mine.getFirst().id())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("role_missing"));
    }
}
