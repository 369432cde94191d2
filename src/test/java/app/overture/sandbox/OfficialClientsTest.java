package app.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs the official npm packages of OpenAI, Resend and Svix against this application; their tests lie in src/test/node. */
@IntegrationTest
class OfficialClientsTest {

    private static final File FOLDER = Path.of("src/test/node").toFile();

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Secrets secrets;

    @Test
    void the_official_clients_work_against_the_sandbox() throws Exception {
        install();
        Given.Workspace workspace = given.workspace();
        String secret = "whsec_"
                + Base64.getEncoder()
                        .encodeToString(
                                workspace.slug().repeat(3).substring(0, 24).getBytes(StandardCharsets.UTF_8));
        given.as(workspace.admin(), () -> {
            secrets.put(SecretName.RESEND_WEBHOOK_SECRET, secret);
            return true;
        });

        String said = run(
                Map.of(
                        "OVERTURE_URL", "http://127.0.0.1:" + port,
                        "OVERTURE_WEBHOOK", "http://127.0.0.1:" + port + "/webhooks/resend/" + workspace.slug(),
                        "OVERTURE_WEBHOOK_SECRET", secret),
                List.of("node", "--test"));

        assertThat(said).contains("# fail 0").doesNotContain("# pass 0");
    }

    private static void install() throws Exception {
        if (Files.notExists(FOLDER.toPath().resolve("node_modules/.package-lock.json"))) {
            run(Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        }
    }

    private static String run(Map<String, String> environment, List<String> command) throws Exception {
        File output = File.createTempFile("node", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER)
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return fail("The proof with the official clients needs Node.js 20 or newer with npm on the PATH"
                    + " (script/test installs it): " + e.getMessage());
        }
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output.toPath());
        Files.delete(output.toPath());
        assertThat(ended)
                .as("%s took longer than three minutes:%n%s", command, said)
                .isTrue();
        assertThat(process.exitValue()).as("%s said:%n%s", command, said).isZero();
        return said;
    }
}
