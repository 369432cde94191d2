package app.overture.generation.check;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements that were read last. The strategy is the same for every message of a run, a company's facts for all its
 * people, and reading a statement takes longer than checking a sentence against it.
 */
final class Readings {

    private static final int KEPT = 2_000;

    private static final Map<Statement, Ground.Known> LAST = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Statement, Ground.Known> eldest) {
            return size() > KEPT;
        }
    };

    private Readings() {}

    static Ground.Known of(Statement statement) {
        synchronized (LAST) {
            Ground.Known known = LAST.get(statement);
            if (known != null) {
                return known;
            }
        }
        Ground.Known read = Ground.Known.of(statement);
        synchronized (LAST) {
            LAST.put(statement, read);
        }
        return read;
    }
}
