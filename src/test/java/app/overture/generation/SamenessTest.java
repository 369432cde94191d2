package app.overture.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.generation.similarity.Likeness;
import app.overture.messages.EditReason;
import app.overture.messages.Flag;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.shared.Paging;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A model that writes the same letter to everybody, seen from the run to the review. */
@IntegrationTest
@Tag("FR-4")
class SamenessTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Generation generation;

    @Autowired
    MessageService messages;

    @Autowired
    AutowireCapableBeanFactory beans;

    Given.Workspace workspace;
    ModelPeer peer;
    UUID campaign;
    volatile Function<ModelPeer.Request, ModelPeer.Reply> says = this::copyOneAfterTheOther;

    @BeforeEach
    void two_contacts_get_the_same_letters() {
        GenerationFixture fixture = beans.createBean(GenerationFixture.class);
        peer = ModelPeer.answering(request -> says.apply(request));
        workspace = fixture.workspace(peer);
        campaign = fixture.campaign(2, 0);
        given.as(workspace.editor(), () -> generation.start(campaign, GenerationTest.ENGLISH));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> given.as(workspace.viewer(), () -> generation.progress(campaign)),
                        GenerationProgress.Finished.class::isInstance);
    }

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void the_later_ones_are_flagged_and_name_the_earlier_one() {
        assertThat(to("Contact0"))
                .hasSize(3)
                .allSatisfy(message -> assertThat(likenesses(message)).isEmpty());
        assertThat(to("Contact1"))
                .hasSize(3)
                .allSatisfy(message -> assertThat(likenesses(message))
                        .singleElement()
                        .satisfies(flag -> {
                            assertThat(flag.isBlocking()).isTrue();
                            assertThat(flag.explanation())
                                    .isEqualTo("Almost the same as the message to Ada0 Contact0.");
                            assertThat(message.body().substring(flag.start(), flag.end()))
                                    .isEqualTo(flag.text());
                        }));
    }

    @Test
    void the_second_attempt_is_told_without_the_other_name() {
        assertThat(peer.requests().stream().map(WritingPeer::prompt).filter(prompt -> prompt.contains("CORRECTION")))
                .filteredOn(prompt -> prompt.contains("contact_last_name: Contact1"))
                .singleElement()
                .asString()
                .contains("is almost what somebody else is told")
                .doesNotContain("Ada0", "Contact0");
    }

    @Test
    void writing_the_earlier_one_anew_frees_the_later_one() {
        says = WritingPeer::write;

        assertThat(api.as(workspace.editor())
                        .post("/api/messages/" + to("Contact0").getFirst().id() + "/regenerate", "{}")
                        .status())
                .isEqualTo(200);

        await().untilAsserted(
                        () -> assertThat(likenesses(to("Contact1").get(0))).isEmpty());
        assertThat(likenesses(to("Contact1").get(1))).hasSize(1);
    }

    @Test
    void a_person_frees_a_message_and_may_make_it_alike_again() {
        String copied = to("Contact1").getFirst().body();

        edit(to("Contact1").getFirst(), "Hi Ada1,\n\nWho prints the labels for your jars, and how long does it take?");
        assertThat(likenesses(to("Contact1").getFirst())).isEmpty();

        edit(to("Contact1").getFirst(), copied);
        assertThat(likenesses(to("Contact1").getFirst())).hasSize(1);

        edit(to("Contact0").getFirst(), "Hi Ada0,\n\nWho prints the labels for your jars, and how long does it take?");
        await().untilAsserted(() -> assertThat(likenesses(to("Contact1").getFirst()))
                .as("what it was like has changed")
                .isEmpty());
        assertThat(likenesses(to("Contact0").getFirst())).isEmpty();
    }

    private void edit(MessageRow message, String body) {
        given.as(
                workspace.editor(),
                () -> messages.edit(message.id(), message.subject(), body, EditReason.values()[0], "", null));
    }

    private List<MessageRow> to(String lastName) {
        return all().stream()
                .filter(message -> message.contactName().endsWith(lastName))
                .sorted(java.util.Comparator.comparingInt(MessageRow::step))
                .toList();
    }

    private List<MessageRow> all() {
        return given.as(
                workspace.viewer(),
                () -> messages.list(MessageFilter.ofCampaign(campaign), Paging.first(200))
                        .items());
    }

    private static List<Flag> likenesses(MessageRow message) {
        return message.flags().stream()
                .filter(flag -> flag.code().equals(Likeness.CODE))
                .toList();
    }

    private ModelPeer.Reply copyOneAfterTheOther(ModelPeer.Request request) {
        if (WritingPeer.isFor(request, "Contact1")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> all().size() == 3);
        }
        return WritingPeer.copy(request);
    }
}
