package app.overture.contacts.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where each column of one header goes; the field of a column stands at the column's place. */
public record ColumnMapping(List<ImportField> fields) {

    public ColumnMapping {
        fields = List.copyOf(fields);
    }

    /** This mapping with the columns that are named going where they are said to go. */
    ColumnMapping with(List<String> headers, Map<String, String> words) {
        List<String> plain = headers.stream().map(FieldAliases::plain).toList();
        List<ImportField> changed = new ArrayList<>(fields);
        words.forEach((header, word) -> {
            int exact = headers.indexOf(header.strip());
            int column = exact < 0 ? plain.indexOf(FieldAliases.plain(header)) : exact;
            if (column < 0) {
                throw ImportProblem.unknownColumn(header);
            }
            changed.set(column, ImportField.ofWord(word).orElseThrow(() -> ImportProblem.unknownField(word)));
        });
        return new ColumnMapping(changed);
    }

    /** A mapping of an earlier file whose columns were cased or spaced a little otherwise. */
    static ColumnMapping ofRemembered(List<String> headers, Map<String, String> words) {
        Map<String, String> plain = new HashMap<>();
        words.forEach((header, word) -> plain.put(FieldAliases.plain(header), word));
        return new ColumnMapping(headers.stream()
                .map(header -> plain.getOrDefault(FieldAliases.plain(header), ""))
                .map(word -> ImportField.ofWord(word).orElse(ImportField.LEFT_OUT))
                .toList());
    }

    /** Under which a mapping is remembered: the same columns in the same order, however they are cased. */
    static String fingerprint(List<String> headers) {
        String all = String.join("\n", headers.stream().map(FieldAliases::plain).toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public ImportField field(int column) {
        return fields.get(column);
    }

    public ColumnMapping with(int column, ImportField field) {
        List<ImportField> changed = new ArrayList<>(fields);
        changed.set(column, field);
        return new ColumnMapping(changed);
    }

    /** How many columns have a place. */
    public long placed() {
        return fields.stream().filter(field -> field != ImportField.LEFT_OUT).count();
    }

    public boolean hasName() {
        return fields.stream().anyMatch(ImportField::names);
    }

    List<Integer> columnsOf(ImportField field) {
        return IntStream.range(0, fields.size())
                .filter(column -> fields.get(column) == field)
                .boxed()
                .toList();
    }

    Map<String, String> words(List<String> headers) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            words.put(headers.get(column), fields.get(column).word());
        }
        return words;
    }
}
