package app.overture.sandbox.writer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the beginnings of recent prompts. As at the real ones, a prefix counts from 1,024 tokens in steps of 128, for
 * the same key only.
 */
final class PrefixCache {

    private static final int SHORTEST = 1_024;
    private static final int STEP = 128;
    private static final int KEPT = 20_000;

    private final Map<Prefix, Boolean> seen = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Prefix, Boolean> eldest) {
            return size() > KEPT;
        }
    });

    private record Prefix(String key, int length, long hash) {}

    /** How many leading tokens were seen before; remembers these ones for the next time. */
    int cached(String key, int[] tokens) {
        int cached = 0;
        for (Prefix prefix : prefixes(key, tokens)) {
            if (seen.put(prefix, Boolean.TRUE) != null) {
                cached = prefix.length();
            }
        }
        return cached;
    }

    private static List<Prefix> prefixes(String key, int[] tokens) {
        List<Prefix> prefixes = new ArrayList<>();
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < tokens.length; i++) {
            hash = 31 * hash + tokens[i] * 0x9E3779B97F4A7C15L;
            int length = i + 1;
            if (length >= SHORTEST && (length - SHORTEST) % STEP == 0) {
                prefixes.add(new Prefix(key, length, hash));
            }
        }
        return prefixes;
    }
}
