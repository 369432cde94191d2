package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A month that is named was named to us. Days and years are numbers and checked as such. */
final class DatesRule implements Rule {

    @Override
    public String code() {
        return "unknown_date";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            for (Months.Found month : Months.named(field.getValue())) {
                if (!ground.hasMonth(month.month())) {
                    findings.add(finding(
                            field.getKey(),
                            month.start(),
                            month.end(),
                            month.text(),
                            "“" + month.text() + "” is the date of nothing we know."));
                }
            }
        }
        return findings;
    }
}
