package app.overture.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at what a page shows now, in both colour schemes, for what keeps somebody from using it. Unlike the builder it
 * borrows the script from, it brings it to a page once, and asks the dark scheme only what depends on colours.
 */
public final class Axe {

    /** Half a fade looks like a lack of contrast; what is still wrong after it is wrong. */
    private static final String RUN = """
            async ([within, ...rules]) => {
              const place = within ? [...document.querySelectorAll(within)].at(-1) : document;
              const look = async () => (await axe.run(place, {
                  resultTypes: ['violations'],
                  ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})
                })).violations.filter(found => ['serious', 'critical'].includes(found.impact));
              let found = await look();
              if (found.length) {
                await new Promise(faded => setTimeout(faded, 600));
                found = await look();
              }
              return found.map(one => one.id + ' at '
                + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' and '));
            }""";

    private Axe() {}

    /** Serious and critical findings in the light and in the dark scheme; leaves the page light. */
    public static List<String> findings(Page page) {
        return findings(page, "");
    }

    /** The same for the last of the elements that a selector names: what lies around it was looked at before. */
    public static List<String> findings(Page page, String within) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<String> found = new ArrayList<>();
        look(page, ColorScheme.LIGHT, List.of(within)).forEach(one -> found.add("light: " + one));
        look(page, ColorScheme.DARK, List.of(within, "color-contrast")).forEach(one -> found.add("dark: " + one));
        paint(page, ColorScheme.LIGHT);
        return found;
    }

    private static Stream<?> look(Page page, ColorScheme scheme, List<String> withinAndRules) {
        paint(page, scheme);
        return ((List<?>) page.evaluate(RUN, withinAndRules)).stream();
    }

    private static void paint(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
