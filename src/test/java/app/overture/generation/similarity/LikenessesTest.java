package app.overture.generation.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignContacts;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.GenerationConfig;
import app.overture.messages.MessageService;
import app.overture.messages.NewMessage;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@Tag("FR-4")
class LikenessesTest {

    private static final String LETTER = """
            Hello,

            Your planners moved three presses to Ostrava and kept every order.

            In our circle people show each other schedules that went wrong, and nobody sells in the room. Everybody \
            brings one case and leaves with the objections of others. Which case would you bring along?

            Michal""";

    private static final String SAME_OPENING = """
            Hello,

            Your planners moved three presses to Ostrava and kept every order.

            Once a month someone tells what a wrong forecast cost them, without slides. Would an evening of that be \
            worth your time?

            Michal""";

    @Autowired
    Given given;

    @Autowired
    Outreach outreach;

    @Autowired
    CampaignService campaigns;

    @Autowired
    CampaignContacts chosen;

    @Autowired
    MessageService messages;

    @Autowired
    Likenesses likenesses;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;
    UUID owner;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
        owner = outreach.owner(workspace, "Michal");
    }

    private record Person(UUID campaign, UUID campaignContact, Addressee to) {}

    @Test
    void a_letter_to_a_stranger_is_found_again() {
        List<Person> people = strangers("Novak", "Mala");
        UUID first = keep(people.get(0), LETTER).message();

        Likeness likeness = compare(people.get(1), LETTER).worst().orElseThrow();

        assertThat(likeness.other()).isEqualTo(first);
        assertThat(likeness.explanation()).isEqualTo("Almost the same as the message to Eva Novak.");
    }

    @Test
    void colleagues_do_not_get_the_same_opening() {
        List<UUID> colleagues = outreach.people(workspace, owner, 2);
        List<Person> people = campaign(colleagues);
        keep(people.get(0), LETTER);

        Likeness likeness = compare(people.get(1), SAME_OPENING).worst().orElseThrow();

        assertThat(likeness.blocking()).isTrue();
        assertThat(likeness.explanation()).endsWith("(opening).");
    }

    @Test
    void strangers_may_by_chance_and_a_person_looks() {
        List<Person> people = strangers("Novak", "Mala");
        keep(people.get(0), LETTER);

        assertThat(compare(people.get(1), SAME_OPENING).worst().orElseThrow().blocking())
                .isFalse();
    }

    @Test
    void steps_to_one_person_do_not_repeat_each_other() {
        Person person = strangers("Novak").getFirst();

        Map<Integer, Compared> compared = given.asMachine(
                workspace.id(), () -> likenesses.compare(person.to(), Map.of(1, LETTER, 2, SAME_OPENING)));

        assertThat(compared.values().stream().flatMap(one -> one.worst().stream()))
                .singleElement()
                .satisfies(likeness -> {
                    assertThat(likeness.blocking()).isTrue();
                    assertThat(likeness.explanation()).contains("to the same person (opening)");
                });
    }

    @Test
    void another_campaign_may_say_the_same() {
        keep(strangers("Novak").getFirst(), LETTER);

        assertThat(compare(strangers("Mala").getFirst(), LETTER).worst()).isEmpty();
    }

    @Test
    @Tag("AC-6")
    void another_workspace_is_neither_seen_nor_seen_into() {
        Person ours = strangers("Novak").getFirst();
        UUID kept = keep(ours, LETTER).message();
        UUID stranger = given.workspace().id();

        // Even with our campaign's id, and so with our buckets.
        Addressee spying = new Addressee(ours.campaign(), UUID.randomUUID(), null, List.of());
        assertThat(given.asMachine(stranger, () -> likenesses.compare(spying, Map.of(1, LETTER)))
                        .get(1))
                .isEqualTo(Compared.withNone());
        assertThat(buckets(stranger, kept)).isZero();
    }

    @Test
    @Tag("EC-4")
    void of_two_that_are_written_at_once_the_later_one_is_flagged() throws Exception {
        List<Person> people = strangers("Novak", "Mala");
        Compared nothing = compare(people.get(0), LETTER);
        assertThat(compare(people.get(1), LETTER)).as("neither sees the other").isEqualTo(nothing);
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(
                    () -> given.asMachine(workspace.id(), () -> {
                        Stored done = store(people.get(0), LETTER, nothing);
                        kept.countDown();
                        await(commit);
                        return done;
                    }),
                    threads);
            await(kept);
            var second = CompletableFuture.supplyAsync(() -> keep(people.get(1), LETTER, nothing), threads);
            assertThat(second).isNotDone();
            commit.countDown();

            assertThat(first.get(20, TimeUnit.SECONDS).news()).isEmpty();
            assertThat(second.get(20, TimeUnit.SECONDS).news().values())
                    .singleElement()
                    .satisfies(likeness ->
                            assertThat(likeness.other()).isEqualTo(first.join().message()));
        }
    }

    @Test
    void a_changed_text_is_held_against_later_ones_and_the_old_one_is_forgotten() {
        List<Person> people = strangers("Novak", "Mala");
        UUID first = keep(people.get(0), LETTER).message();
        String other =
                "Hello,\n\nMay I ask who prints the labels for your jars these days, and how long an order takes?";
        given.asMachine(
                workspace.id(),
                () -> dsl.execute(
                        "update messages set body = ? where tenant_id = ? and id = ?", other, workspace.id(), first));
        assertThat(compare(people.get(1), LETTER).worst())
                .as("what no longer stands anywhere")
                .isEmpty();

        given.asMachine(workspace.id(), () -> {
            likenesses.changed(first);
            return true;
        });

        assertThat(compare(people.get(1), LETTER).seen()).isEmpty();
        assertThat(compare(people.get(1), other).worst()).isPresent();
    }

    @Test
    void a_message_that_is_gone_leaves_nothing_behind() {
        UUID message = keep(strangers("Novak").getFirst(), LETTER).message();
        assertThat(buckets(workspace.id(), message)).isBetween(15, 25);

        given.asMachine(workspace.id(), () -> dsl.execute("delete from messages where id = ?", message));

        assertThat(buckets(workspace.id(), message)).isZero();
    }

    private record Stored(UUID message, Map<UUID, Likeness> news) {}

    private Stored keep(Person person, String body) {
        return keep(person, body, Compared.withNone());
    }

    private Stored keep(Person person, String body, Compared compared) {
        return given.asMachine(workspace.id(), () -> store(person, body, compared));
    }

    private Stored store(Person person, String body, Compared compared) {
        UUID message = messages.write(List.of(new NewMessage(
                        person.campaignContact(),
                        1,
                        "Subject",
                        body,
                        "en",
                        "professional",
                        List.of(),
                        List.of(),
                        BigDecimal.ZERO)))
                .getFirst();
        return new Stored(message, likenesses.keep(person.to(), List.of(new Kept(message, 1, body, compared))));
    }

    private Compared compare(Person person, String body) {
        return given.asMachine(workspace.id(), () -> likenesses.compare(person.to(), Map.of(1, body)))
                .get(1);
    }

    private List<Person> strangers(String... names) {
        return campaign(java.util.Arrays.stream(names)
                .map(name -> outreach.stranger(workspace, owner, name))
                .toList());
    }

    private List<Person> campaign(List<UUID> people) {
        UUID campaign = outreach.campaign(workspace, owner, "Email 3-Step");
        return given.asMachine(workspace.id(), () -> {
            campaigns.addContacts(campaign, people);
            campaigns.startGenerating(campaign, GenerationConfig.standard(), BigDecimal.ONE);
            Map<UUID, CampaignContacts.Claim> claims = chosen.claimPending(campaign, UUID.randomUUID()).stream()
                    .collect(java.util.stream.Collectors.toMap(CampaignContacts.Claim::contactId, one -> one));
            return people.stream()
                    .map(id -> new Person(
                            campaign,
                            java.util.Objects.requireNonNull(claims.get(id)).id(),
                            new Addressee(campaign, id, company(id), List.of())))
                    .toList();
        });
    }

    private UUID company(UUID contact) {
        return dsl.fetchOne("select company_id from contacts where tenant_id = ? and id = ?", workspace.id(), contact)
                .get(0, UUID.class);
    }

    private int buckets(UUID tenantId, UUID message) {
        return given.asMachine(
                tenantId,
                () -> dsl.fetchCount(
                        DSL.table("message_buckets"), DSL.field("message_id").eq(message)));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
