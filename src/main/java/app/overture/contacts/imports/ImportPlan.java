package app.overture.contacts.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happens to every row of a file; the dispositions always add up to the rows. */
public record ImportPlan(List<PlannedRow> rows) {

    public ImportPlan {
        rows = List.copyOf(rows);
    }

    public int total() {
        return rows.size();
    }

    public int count(Disposition disposition) {
        return (int)
                rows.stream().filter(row -> row.disposition() == disposition).count();
    }

    /** How many contacts the import touches: the number on its button. */
    public int imported() {
        return count(Disposition.CREATED) + count(Disposition.UPDATED);
    }

    /** Why rows are left out, and how many for each reason. */
    public Map<RowCode, Integer> reasons() {
        Map<RowCode, Integer> reasons = new EnumMap<>(RowCode.class);
        rows.stream()
                .filter(row -> row.code() != RowCode.NONE)
                .forEach(row -> reasons.merge(row.code(), 1, Integer::sum));
        return reasons;
    }
}
