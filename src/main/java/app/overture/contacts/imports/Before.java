package app.overture.contacts.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a row changed, as it was and as it is: enough to take the row back later, and to notice what somebody changed
 * since.
 *
 * @param newCompany the company that came with this row
 */
record Before(
        Map<String, Change> contact,
        @Nullable UUID companyId,
        Map<String, Change> company,
        List<UUID> facts,
        boolean tagged,
        @Nullable UUID newCompany) {

    private static final Set<String> BOOKKEEPING = Set.of("version", "updated_at");

    record Change(@Nullable String was, @Nullable String now) {}

    boolean isEmpty() {
        return contact.isEmpty() && company.isEmpty() && facts.isEmpty() && !tagged && newCompany == null;
    }

    /** What was set on a loaded record and not stored yet. */
    static Map<String, Change> changes(Record record) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Field<?> field : record.fields()) {
            if (record.touched(field) && !BOOKKEEPING.contains(field.getName())) {
                changes.put(field.getName(), new Change(text(record.original(field)), text(record.get(field))));
            }
        }
        return changes;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
