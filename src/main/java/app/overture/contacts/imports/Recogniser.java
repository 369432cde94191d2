package app.overture.contacts.imports;

import static app.overture.contacts.imports.ImportField.*;

import app.overture.contacts.LinkedInProfile;
import java.util.ArrayList;
import java.util.List;

/** Proposes a mapping for a file that nobody has mapped yet. */
final class Recogniser {

    private static final int SAMPLE = 50;

    private Recogniser() {}

    static ColumnMapping propose(ImportFile file) {
        List<ImportField> fields = new ArrayList<>();
        for (int column = 0; column < file.headers().size(); column++) {
            fields.add(propose(file, column));
        }
        settleNames(file.headers(), fields);
        return new ColumnMapping(fields);
    }

    private static ImportField propose(ImportFile file, int column) {
        String header = file.headers().get(column);
        ImportField field = FieldAliases.of(header).orElse(LEFT_OUT);
        String plain = FieldAliases.plain(header);
        // "URL" is a profile in LinkedIn's own export and anybody's website elsewhere; the values tell.
        if (plain.equals("url")
                && ImportFormat.of(file.headers()) != ImportFormat.LINKEDIN
                && !showsProfiles(file, column)) {
            return WEBSITE;
        }
        return field == WEBSITE && showsProfiles(file, column) ? LINKEDIN_URL : field;
    }

    private static boolean showsProfiles(ImportFile file, int column) {
        return file.rows().stream()
                .limit(SAMPLE)
                .map(row -> row.cell(column))
                .anyMatch(cell -> LinkedInProfile.parse(cell).isPresent());
    }

    /** A lone first name column holds whole names, and beside "Vorname" the column "Name" holds the family's. */
    private static void settleNames(List<String> headers, List<ImportField> fields) {
        boolean last = fields.contains(LAST_NAME);
        int first = fields.indexOf(FIRST_NAME);
        int full = fields.indexOf(FULL_NAME);
        if (!last && first >= 0 && full < 0) {
            fields.set(first, FULL_NAME);
        } else if (!last && first >= 0 && FieldAliases.plain(headers.get(full)).equals("name")) {
            fields.set(full, LAST_NAME);
        } else if (!last && first < 0 && full < 0) {
            int nom = headers.stream().map(FieldAliases::plain).toList().indexOf("nom");
            if (nom >= 0) {
                fields.set(nom, FULL_NAME);
            }
        }
        if (last && first < 0 && full < 0) {
            fields.set(fields.indexOf(LAST_NAME), FULL_NAME);
        }
    }
}
