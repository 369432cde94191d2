package app.overture.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a test run: started by the first test that needs it, closed with the JVM. */
public final class Chromium {

    /** Slow machines take their time; a wait that ends is still a wait that ends. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private static final Browser BROWSER = start();

    private Chromium() {}

    /** A window with cookies of its own. */
    public static BrowserContext window() {
        BrowserContext window = BROWSER.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return window;
    }

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
                                .flatMap(name -> Stream.of(System.getenv("PATH").split(":"))
                                        .map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
