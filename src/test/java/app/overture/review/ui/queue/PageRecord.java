package app.overture.review.ui.queue;

import app.overture.review.RejectReason;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person at a page has seen: each message that was painted when a key went down, and what the page then showed as
 * decided by going on to another one. Taken down beside the page's own script, without asking it.
 */
final class PageRecord {

    private static final String TAKE_DOWN = """
            () => {
              const front = () => document.querySelector('#queue-stack > :not([data-gone])')?.dataset.id || '';
              window.painted = []; window.taken = [];
              let before = '';
              document.addEventListener('keydown', event => {
                before = front();
                if (!event.repeat) window.painted.push([event.key, before]);
              }, true);
              // After the page's own, on the same element, for others stop there.
              document.body.addEventListener('keydown', event => {
                if (!event.repeat && before && front() !== before && /^[a1-7]$/.test(event.key))
                  window.taken.push([event.key, before]);
              });
            }""";

    private PageRecord() {}

    static void begin(Page page) {
        page.evaluate(TAKE_DOWN);
    }

    /** The messages that lay on the screen at these keys, in order; empty texts where there was none. */
    static List<String> painted(Page page, String keys) {
        return read(page, "painted").stream()
                .filter(seen -> keys.contains(seen.getFirst()))
                .map(List::getLast)
                .toList();
    }

    /** What was shown as decided, by message: "approved", or the reason of a rejection. */
    static Map<String, String> taken(Page page) {
        Map<String, String> taken = new LinkedHashMap<>();
        read(page, "taken").forEach(seen -> taken.put(seen.getLast(), words(seen.getFirst())));
        return taken;
    }

    /** The same from the rows. */
    static Map<String, String> decided(ReviewFixture fixture, Desk desk) {
        Map<String, String> decided = new LinkedHashMap<>();
        desk.messages().stream().map(id -> fixture.read(desk, id)).forEach(message -> {
            switch (message.status()) {
                case APPROVED -> decided.put(message.id().toString(), "approved");
                case REJECTED -> decided.put(message.id().toString(), String.valueOf(message.rejectReason()));
                default -> {}
            }
        });
        return decided;
    }

    private static String words(String key) {
        return key.equals("a")
                ? "approved"
                : RejectReason.of(Integer.parseInt(key)).orElseThrow().label();
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> read(Page page, String what) {
        return (List<List<String>>) page.evaluate("what => window[what]", what);
    }
}
