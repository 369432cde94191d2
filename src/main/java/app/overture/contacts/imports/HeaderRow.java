package app.overture.contacts.imports;

import app.overture.contacts.LinkedInProfile;
import app.overture.shared.EmailAddress;
import java.util.List;

/** Finds the column names, which need not stand in the first line: LinkedIn and people put notes above them. */
final class HeaderRow {

    private static final int LOOKED_AT = 15;

    private HeaderRow() {}

    /** The index of the header; fails when the file has none. */
    static int find(List<List<String>> lines) {
        int index = likeliest(lines);
        List<String> header = lines.get(index);
        if (known(header) == 0 && header.stream().anyMatch(HeaderRow::isDatum)) {
            throw ImportProblem.noHeader();
        }
        return index;
    }

    /**
     * The first line with two known names, or with the only name of a one-column file. Lines above it are notes, and
     * notes are narrower: a person whose data happens to read like column names stays a person.
     */
    static int likeliest(List<List<String>> lines) {
        int most = Math.min(LOOKED_AT, lines.size());
        boolean oneColumn = lines.subList(0, most).stream().allMatch(line -> line.size() <= 1);
        int widest = 0;
        for (int i = 0; i < most; i++) {
            List<String> line = lines.get(i);
            int width = filled(line);
            if (known(line) >= 2 && width > widest || oneColumn && known(line) == 1) {
                return i;
            }
            widest = Math.max(widest, width);
        }
        for (int i = 0; i < most; i++) {
            if (filled(lines.get(i)) >= 2) {
                return i;
            }
        }
        return 0;
    }

    static int known(List<String> line) {
        return (int)
                line.stream().filter(cell -> FieldAliases.of(cell).isPresent()).count();
    }

    private static int filled(List<String> line) {
        return (int) line.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean isDatum(String cell) {
        return EmailAddress.parse(cell).isPresent()
                || LinkedInProfile.parse(cell).isPresent()
                || cell.strip().matches("(?i)https?://.*|[+\\d][\\d ()/.-]{6,}");
    }
}
