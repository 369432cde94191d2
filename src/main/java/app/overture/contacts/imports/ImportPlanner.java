package app.overture.contacts.imports;

import app.overture.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides what happens to each row. Looking ahead and importing both ask here, so that they cannot disagree. */
@Component
class ImportPlanner {

    private final HereQueries queries;
    private final Ids ids;
    private final Clock clock;

    ImportPlanner(HereQueries queries, Ids ids, Clock clock) {
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    record Planned(ImportPlan plan, ImportChanges changes) {}

    Planned plan(UUID tenantId, UUID importId, ImportFile file, ColumnMapping mapping, ImportOptions options) {
        RowReader reader = new RowReader(file.headers(), mapping);
        List<RowReading> readings = file.rows().stream().map(reader::read).toList();
        List<ImportedPerson> people = readings.stream()
                .flatMap(reading -> reading instanceof RowReading.Person(ImportedPerson person)
                        ? java.util.stream.Stream.of(person)
                        : java.util.stream.Stream.empty())
                .toList();
        Here here = queries.load(tenantId, people, options.tag());
        RowPlanner rows = new RowPlanner(
                here, new ImportChanges(), ids, clock.instant(), new Origin(tenantId, importId, file.name()), options);
        List<PlannedRow> planned = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            int number = file.rows().get(i).number();
            planned.add(
                    switch (readings.get(i)) {
                        case RowReading.Person(ImportedPerson person) -> rows.plan(number, person);
                        case RowReading.Refused refused ->
                            new PlannedRow(
                                    number,
                                    refused.disposition(),
                                    refused.code(),
                                    refused.reason(),
                                    refused.name(),
                                    "",
                                    null);
                    });
        }
        return new Planned(new ImportPlan(planned), rows.changes());
    }

    /** Where the rows come from and go to. */
    record Origin(UUID tenantId, UUID importId, String fileName) {

        String source() {
            return "Imported: " + fileName;
        }
    }
}
