package app.overture.contacts.imports;

import app.overture.shared.Problem;
import java.util.List;
import java.util.Map;

/** Why a file cannot be imported as it is. Nothing was changed when one of these is thrown. */
final class ImportProblem extends Problem {

    private ImportProblem(Kind kind, String code, String field, String sentence) {
        super(kind, code, sentence, List.of(new FieldError(field, sentence)), Map.of());
    }

    static ImportProblem emptyFile() {
        return file("empty_file", "The file is empty. Export it again, then import it.");
    }

    static ImportProblem tooLarge(int megabytes) {
        return file("file_too_large", "The file is larger than " + megabytes + " MB. Split it, then import the parts.");
    }

    static ImportProblem tooManyRows(int most) {
        return file(
                "too_many_rows", "The file has more than %,d rows. Split it, then import the parts.".formatted(most));
    }

    static ImportProblem unreadable(String why) {
        return file("unreadable_file", why);
    }

    static ImportProblem noHeader() {
        return file(
                "no_header",
                "The first line looks like a person, not like column names. Add a line with names such as First Name,"
                        + " Last Name, Email on top.");
    }

    static ImportProblem headerOnly() {
        return file("no_rows", "The file has column names but no rows below them.");
    }

    static ImportProblem noNameColumn(List<String> headers) {
        return file(
                "no_name_column",
                "No column holds a name. Say which one does: "
                        + String.join(", ", headers.subList(0, Math.min(8, headers.size())))
                        + (headers.size() > 8 ? ", …" : "") + ".");
    }

    static ImportProblem unknownColumn(String header) {
        return mapping("unknown_column", "The file has no column “" + header + "”.");
    }

    static ImportProblem unknownField(String word) {
        return mapping("unknown_field", "“" + word + "” is not a field that a column can go to.");
    }

    private static ImportProblem file(String code, String sentence) {
        return new ImportProblem(Kind.BAD_INPUT, code, "file", sentence);
    }

    private static ImportProblem mapping(String code, String sentence) {
        return new ImportProblem(Kind.BAD_INPUT, code, "mapping", sentence);
    }
}
