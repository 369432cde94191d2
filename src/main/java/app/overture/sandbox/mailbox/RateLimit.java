package app.overture.sandbox.mailbox;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** So many requests in each second of the clock, for each account. Counted per node: the sandbox runs where it is called. */
@Component
@Conditional(MailboxStandsIn.class)
class RateLimit {

    private static final int ACCOUNTS_KEPT = 10_000;

    private final Clock clock;
    private final int perSecond;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    RateLimit(Clock clock, @Value("${overture.sandbox-rate:10}") int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    /** What an account has left of its second. */
    record Window(long second, int used, int limit) {

        boolean exceeded() {
            return used > limit;
        }

        int remaining() {
            return Math.max(0, limit - used);
        }
    }

    Window count(String account) {
        if (windows.size() > ACCOUNTS_KEPT) {
            windows.clear();
        }
        long second = clock.instant().getEpochSecond();
        return windows.merge(
                account,
                new Window(second, 1, perSecond),
                (before, fresh) ->
                        before.second() == second ? new Window(second, before.used() + 1, perSecond) : fresh);
    }
}
