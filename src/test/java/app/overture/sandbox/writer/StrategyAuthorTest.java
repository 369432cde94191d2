package app.overture.sandbox.writer;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.playbook.Strategy;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class StrategyAuthorTest {

    private static final JsonMapper json = JsonMapper.builder().build();

    @Test
    void the_demo_playbook_yields_the_strategy_that_the_demo_stores() throws Exception {
        Strategy stored = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .readValue(resource("/demo/aitransformers-strategy.json"), Strategy.class);

        Strategy read = read(resource("/demo/aitransformers-playbook.md"));

        assertThat(read).isEqualTo(stored);
    }

    @Test
    void labels_without_headings_are_enough_and_silence_stays_silent() {
        Strategy read = read("""
                # Who we are
                Zielkunden
                ## Nutzen
                1. Weniger Stillstand
                ## Tonalität
                sachlich
                ## Links
                Mehr unter https://www.werk.example/mehr.""");

        assertThat(read.valuePropositions()).containsExactly("Weniger Stillstand");
        assertThat(read.messaging().tone()).isEqualTo("sachlich");
        assertThat(read.linkHosts()).containsExactly("www.werk.example");
        assertThat(read.personas()).isEmpty();
        assertThat(read.offer()).isEmpty();
    }

    private static Strategy read(String playbook) {
        var body = json.createObjectNode().put("model", "sandbox-writer");
        body.putArray("messages")
                .addObject()
                .put("role", "user")
                .put("content", "<playbook>\n" + playbook + "\n</playbook>");
        JsonNode written =
                new StrategyAuthor(json).write(ChatRequest.read(body)).orElseThrow();
        return json.treeToValue(written, Strategy.class);
    }

    private static String resource(String path) throws Exception {
        try (InputStream stream = StrategyAuthorTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
