package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A country, a nationality or a large city stands in the ground, in whichever language. */
final class PlacesRule implements Rule {

    private static final Map<String, String> HOME = Map.of("en", "GB", "de", "DE", "cs", "CZ");

    @Override
    public String code() {
        return "unknown_place";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            for (Places.Mention place : Places.in(Manners.unsaid(field.getValue()))) {
                if (place.place().equals(HOME.get(draft.language()))
                        && Rules.uncited(Rules.scope(draft, ground, field.getKey(), place.start()), ground)) {
                    continue; // "Our servers are in the UK": said of no fact, and no journey
                }
                if (!ground.hasPlace(place.place()) && !ground.has(place.text()) && !ground.begins(place.text())) {
                    findings.add(finding(
                            field.getKey(),
                            place.start(),
                            place.end(),
                            place.text(),
                            "“" + place.text() + "” is a place that no fact names."));
                }
            }
        }
        return findings;
    }
}
