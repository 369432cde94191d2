package app.overture.messages;

import static app.overture.messages.MessageStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageStatusTest {

    @Test
    void a_message_moves_as_the_table_says_and_no_other_way() {
        Map<MessageStatus, Set<MessageStatus>> table = Map.ofEntries(
                Map.entry(DRAFT, Set.of(APPROVED, REJECTED)),
                Map.entry(APPROVED, Set.of(DRAFT, QUEUED)),
                Map.entry(REJECTED, Set.of(DRAFT)),
                Map.entry(QUEUED, Set.of(SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED, CANCELLED, SKIPPED)),
                Map.entry(SENT, Set.of(DELIVERED, BOUNCED, COMPLAINED, FAILED)),
                Map.entry(DELIVERED, Set.of(BOUNCED, COMPLAINED)),
                Map.entry(BOUNCED, Set.of()),
                Map.entry(COMPLAINED, Set.of()),
                Map.entry(FAILED, Set.of()),
                Map.entry(CANCELLED, Set.of()),
                Map.entry(SKIPPED, Set.of()));

        assertThat(MessageStatus.values())
                .allSatisfy(from -> assertThat(MessageStatus.values())
                        .filteredOn(from::mayBecome)
                        .containsExactlyInAnyOrderElementsOf(table.get(from)));
    }

    @Test
    void a_seal_tells_apart_what_only_reads_alike() {
        assertThat(Seal.of("a", "b", "c", "d")).hasSize(64).isEqualTo(Seal.of("a", "b", "c", "d"));
        assertThat(Seal.of("ab", "", "c", "d")).isNotEqualTo(Seal.of("a", "b", "c", "d"));
        assertThat(Seal.of("a", "b", "c1:d", "")).isNotEqualTo(Seal.of("a", "b", "c", "d"));
    }

    @Test
    void a_flag_goes_with_its_words_and_moves_with_them() {
        Flag flag = new Flag("unknown_number", "block", "body", 10, 14, "6.2%", "No fact says 6.2%.");

        assertThat(flag.in("", "Now without.")).isEmpty();
        assertThat(flag.in("", "In October 6.2% was lost.").orElseThrow().start())
                .isEqualTo(11);
        assertThat(flag.isBlocking()).isTrue();
    }
}
