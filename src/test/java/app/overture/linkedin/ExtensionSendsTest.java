package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.overture.email.SendingScene;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The real extension in a real Chromium against this application, with a stand-in for LinkedIn that counts what arrives. */
@Tag("FR-8")
@Tag("AC-5")
@Tag("NFR-5")
class ExtensionSendsTest extends BrowserTest {

    private static final File FOLDER = Path.of("extension").toFile();

    @Autowired
    LinkedInScene scenes;

    @Autowired
    LinkedInDevices devices;

    @Autowired
    SendingScene sending;

    @Autowired
    Owners owners;

    @Autowired
    Given given;

    @Autowired
    ObjectMapper json;

    @Test
    void it_pairs_claims_sends_once_and_the_message_is_sent() throws Exception {
        installed();
        SendingScene.Scene scene = scenes.queued(1, LinkedInScene.INVITE);
        inTheAfternoon(scene);
        PairCode code = given.as(scene.workspace().editor(), () -> devices.createCode(null, LinkedInConsent.VERSION));

        JsonNode said = run(code.code());

        assertThat(said.path("status").asString("")).as(said.toString()).isEqualTo("sent");
        assertThat(said.path("sends").asInt()).isEqualTo(1);
        assertThat(said.path("traps").asInt()).isZero();
        assertThat(sending.statuses(scene)).containsExactly("sent");
        assertThat(scenes.standing(scene).use().invitesToday()).isEqualTo(1);
        signIn(scene.workspace().editor());
        open("/campaigns/" + scene.campaign() + "/outreach");
        page.getByText("1 of 1 sent").first().waitFor();
        page.getByText("Extension online").waitFor();
    }

    /** A browser's driver is all it needs. Where nobody watches, a missing one is a failure and no reason to look away. */
    private static void installed() throws Exception {
        Path driver = FOLDER.toPath().resolve("node_modules/playwright-core");
        if (!Files.isDirectory(driver)) {
            Process npm = new ProcessBuilder(
                            "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1")
                    .directory(FOLDER)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!npm.waitFor(2, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
            }
        }
        boolean there = Files.isDirectory(driver);
        if (System.getenv("CI") != null) {
            assertThat(there)
                    .as("npm ci in extension/ must work on a build server")
                    .isTrue();
        }
        assumeTrue(there, "npm ci in extension/ did not work: is the registry out of reach?");
    }

    /** The extension keeps to 9:00 to 18:00 whatever the server allows: the owner lives where it is early afternoon. */
    private void inTheAfternoon(SendingScene.Scene scene) {
        int ahead = 13 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        ZoneId zone = ZoneId.of("Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
        given.as(scene.workspace().admin(), () -> {
            Owner owner = owners.get(scene.owner());
            return owners.update(
                    owner.id(),
                    new Owner.Draft(
                            owner.name(), null, null, scene.workspace().editor().userId(), "", zone, true),
                    owner.version());
        });
        scenes.limits(
                scene,
                any -> new LinkedInLimits(
                        30,
                        100,
                        80,
                        false,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        true));
    }

    private JsonNode run(String code) throws Exception {
        File output = File.createTempFile("extension", ".txt");
        ProcessBuilder builder = new ProcessBuilder("node", "test/e2e/against.mjs")
                .directory(FOLDER)
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("OVERTURE_URL", url(""));
        builder.environment().put("OVERTURE_CODE", code);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String said = Files.readString(output.toPath());
        return json.readTree(said.substring(Math.max(0, said.indexOf('{'))));
    }
}
