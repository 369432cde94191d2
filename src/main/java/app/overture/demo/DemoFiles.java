package app.overture.demo;

import app.overture.playbook.Strategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The written side of the demo workspaces. */
final class DemoFiles {

    private static final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoFiles() {}

    static List<DemoCompany> companies(String slug) {
        return json.readValue(text(slug + ".json"), new TypeReference<List<DemoCompany>>() {});
    }

    static String playbook(String slug) {
        return text(slug + "-playbook.md");
    }

    static Strategy strategy(String slug) {
        return json.readValue(text(slug + "-strategy.json"), Strategy.class);
    }

    private static String text(String name) {
        String path = "/demo/" + name;
        try (InputStream stream = DemoFiles.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
