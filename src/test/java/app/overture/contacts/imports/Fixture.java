package app.overture.contacts.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Contact files of every kind, with invented people only. */
final class Fixture {

    private Fixture() {}

    static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(Fixture.class.getResourceAsStream("/import/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportFile file(String name) {
        return ImportFileReader.read(name, bytes(name));
    }

    static List<RowReading> readings(String name) {
        ImportFile file = file(name);
        RowReader reader = new RowReader(file.headers(), Recogniser.propose(file));
        return file.rows().stream().map(reader::read).toList();
    }

    static ImportedPerson person(String name, int row) {
        return ((RowReading.Person) readings(name).get(row - 1)).person();
    }

    static RowReading.Refused refused(String name, int row) {
        return (RowReading.Refused) readings(name).get(row - 1);
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", Arrays.asList(lines)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
