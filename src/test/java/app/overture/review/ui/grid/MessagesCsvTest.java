package app.overture.review.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.EditReason;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageLists;
import app.overture.messages.MessageService;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@IntegrationTest
@Tag("FR-5")
class MessagesCsvTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Given given;

    @Autowired
    MessageLists lists;

    @Autowired
    MessageService messages;

    @Test
    void the_file_holds_what_matches_and_no_formula() {
        Desk desk = beans.createBean(ReviewFixture.class).desk(2);
        given.as(
                desk.workspace().editor(),
                () -> messages.edit(
                        desk.messages().get(1),
                        "=HYPERLINK(\"https://evil.example\")",
                        "Dobrý den, \"paní\" Nováková",
                        EditReason.values()[0],
                        "",
                        null));

        String file = given.as(
                desk.workspace().viewer(),
                () -> written(MessageFilter.ofCampaign(desk.campaignId()).withSteps(Set.of(2))));

        assertThat(file).startsWith("\uFEFFContact,Job title,Company,Score,");
        assertThat(file.lines().filter(line -> line.startsWith("Person Number")))
                .hasSize(2);
        assertThat(file).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"Dobrý den, \"\"paní\"\" Nováková\"");
    }

    private String written(MessageFilter filter) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            MessagesCsv.write(lists, filter, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString(StandardCharsets.UTF_8);
    }
}
