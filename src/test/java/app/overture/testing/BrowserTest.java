package app.overture.testing;

import app.overture.tenancy.SignedIn;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A real browser on the running application. The browser is started once for all classes; each test has a window of its
 * own, with its own cookies. Select by role and name, as a person would.
 */
@IntegrationTest
public abstract class BrowserTest {

    /** Slow machines take their time; a wait that ends is still a wait that ends. */
    private static final double PATIENCE_MILLIS = 15_000;

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @LocalServerPort
    private int port;

    private BrowserContext window;
    protected Page page;

    @BeforeEach
    void open_a_window() {
        window = Chromium.BROWSER.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE_MILLIS);
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

    /** Started by the first test that needs it, closed with the JVM. */
    private static final class Chromium {

        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright.chromium().launch(options());
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        }

        private static BrowserType.LaunchOptions options() {
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run"));
            installed().ifPresent(options::setExecutablePath);
            return options;
        }

        /** The system's own Chromium; without one, whatever the driver finds. */
        private static Optional<Path> installed() {
            return Stream.concat(
                            Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                            Stream.of("chromium", "chromium-browser", "google-chrome")
                                    .flatMap(name -> Stream.of(
                                                    System.getenv("PATH").split(":"))
                                            .map(folder -> Path.of(folder, name))))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
