package app.overture.contacts.rest;

import app.overture.contacts.imports.ColumnMapping;
import app.overture.contacts.imports.ContactImports;
import app.overture.contacts.imports.Disposition;
import app.overture.contacts.imports.ImportDraft;
import app.overture.contacts.imports.ImportOptions;
import app.overture.contacts.imports.ImportReport;
import app.overture.contacts.imports.OnMatch;
import app.overture.contacts.imports.PlannedRow;
import app.overture.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@RestController
@RequestMapping("/api/contacts/import")
class ImportController {

    private final ContactImports imports;
    private final ObjectMapper json;

    ImportController(ContactImports imports, ObjectMapper json) {
        this.imports = imports;
        this.json = json;
    }

    /** @param row counts the data rows of the file from 1; the header and what stands above it do not count */
    record RowAnswer(
            int row,
            String disposition,
            String code,
            String reason,
            String name,
            @Nullable UUID contactId) {

        static RowAnswer of(PlannedRow row) {
            return new RowAnswer(
                    row.number(),
                    row.disposition().text(),
                    row.code().text(),
                    row.reason(),
                    row.name(),
                    row.contactId());
        }
    }

    record ImportAnswer(
            UUID importId, int totalRows, int created, int updated, int skipped, int failed, List<RowAnswer> rows) {

        static ImportAnswer of(ImportReport report) {
            return new ImportAnswer(
                    report.id(),
                    report.plan().total(),
                    report.plan().count(Disposition.CREATED),
                    report.plan().count(Disposition.UPDATED),
                    report.plan().count(Disposition.SKIPPED),
                    report.plan().count(Disposition.FAILED),
                    report.plan().rows().stream().map(RowAnswer::of).toList());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportAnswer importContacts(
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "owner_id", required = false) @Nullable UUID ownerId,
            @RequestParam(name = "tag", defaultValue = "") String tag,
            @RequestParam(name = "mapping", defaultValue = "") String mapping,
            @RequestParam(name = "on_match", defaultValue = "skip") String onMatch) {
        ImportOptions options = new ImportOptions(ownerId, tag, OnMatch.ofText(onMatch));
        ImportDraft draft =
                imports.read(Objects.requireNonNullElse(file.getOriginalFilename(), "contacts"), content(file));
        ColumnMapping columns = mapping.isBlank() ? draft.mapping() : imports.mapping(draft, headerToField(mapping));
        return ImportAnswer.of(imports.run(draft.file(), columns, options));
    }

    private Map<String, String> headerToField(String mapping) {
        try {
            Map<String, @Nullable String> stated = json.readValue(mapping, new TypeReference<>() {});
            Map<String, String> words = new LinkedHashMap<>();
            stated.forEach((header, word) -> words.put(header, word == null ? "" : word));
            return words;
        } catch (JacksonException e) {
            throw Problem.badInput("mapping", "The mapping is a JSON object from column name to field.");
        }
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
