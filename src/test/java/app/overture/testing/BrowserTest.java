package app.overture.testing;

import app.overture.tenancy.SignedIn;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A real browser on the running application. The browser is started once for all classes; each test has a window of its
 * own, with its own cookies. Select by role and name, as a person would.
 */
@IntegrationTest
public abstract class BrowserTest {

    @LocalServerPort
    private int port;

    private BrowserContext window;
    protected Page page;

    @BeforeEach
    void open_a_window() {
        window = Chromium.window();
        page = window.newPage();
    }

    @AfterEach
    void close_the_window() {
        window.close();
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Through the form, with the password that {@link Given} gives everyone. */
    protected void signIn(SignedIn person) {
        signIn(person.email(), Given.PASSWORD);
    }

    protected void signIn(String email, String password) {
        page.navigate(url("/login"));
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    protected void open(String path) {
        page.navigate(url(path));
    }

    /** Another window of the same person, as a second tab would be. */
    protected Page secondTab() {
        return window.newPage();
    }

    /** For looking at screens by hand; lies beside the build's other results. */
    protected void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
