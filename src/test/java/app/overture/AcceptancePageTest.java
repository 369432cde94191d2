package app.overture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/acceptance.md against the tags in the tests, so that the page can be believed. */
class AcceptancePageTest {

    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]+-\\d+) \\|[^|]*\\| ([^|]*) \\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]+-\\d+)\"\\)");
    private static final String NOTHING = "not proven yet";

    @Test
    void the_page_names_exactly_the_tests_that_carry_each_number() throws IOException {
        Map<String, Set<String>> page = page();
        Map<String, Set<String>> tests = tests();

        assertThat(tests.keySet()).as("numbers used as tags").isSubsetOf(page.keySet());
        page.keySet().forEach(number -> tests.putIfAbsent(number, Set.of()));
        assertThat(page).isEqualTo(tests);
    }

    private static Map<String, Set<String>> page() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("docs/acceptance.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), classes(row.group(2).strip())));
        return rows;
    }

    private static Set<String> classes(String cell) {
        return cell.equals(NOTHING)
                ? Set.of()
                : new TreeSet<>(Arrays.asList(cell.replace("`", "").split(", ")));
    }

    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                TAG.matcher(Files.readString(file))
                        .results()
                        .forEach(tag -> found.computeIfAbsent(tag.group(1), key -> new TreeSet<>())
                                .add(name));
            }
        }
        return found;
    }
}
