package app.overture.generation.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts what is alike over messages, once for each message however often it was edited, and keeps what speaks for it. */
final class Tally<T> {

    static final int EXAMPLES = 5;

    /** One thing that was found in an edit, as it stood there. */
    record Seen<T>(T what, Edit edit, String before, String after) {}

    private final Map<String, List<Seen<T>>> found = new LinkedHashMap<>();

    void add(String key, Seen<T> one) {
        List<Seen<T>> all = found.computeIfAbsent(key, none -> new ArrayList<>());
        if (all.stream()
                .noneMatch(other -> other.edit().messageId().equals(one.edit().messageId()))) {
            all.add(one);
        }
    }

    Map<String, List<Seen<T>>> atLeast(int support) {
        Map<String, List<Seen<T>>> often = new LinkedHashMap<>();
        found.forEach((key, all) -> {
            if (all.size() >= support) {
                often.put(key, all);
            }
        });
        return often;
    }

    static int messages(List<Edit> edits) {
        Set<UUID> ids = new LinkedHashSet<>();
        edits.forEach(edit -> ids.add(edit.messageId()));
        return ids.size();
    }
}
