package app.overture.campaigns;

import static app.overture.campaigns.CampaignStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CampaignStatusTest {

    @Test
    @Tag("FR-1")
    void a_campaign_moves_as_the_table_says_and_no_other_way() {
        Map<CampaignStatus, Set<CampaignStatus>> table = Map.of(
                DRAFT, Set.of(READY, CANCELLED, ARCHIVED),
                READY, Set.of(DRAFT, GENERATING, CANCELLED, ARCHIVED),
                GENERATING, Set.of(READY, REVIEW, PAUSED, CANCELLED, ARCHIVED),
                REVIEW, Set.of(READY, GENERATING, APPROVED, SENDING, CANCELLED, ARCHIVED),
                APPROVED, Set.of(READY, GENERATING, REVIEW, SENDING, CANCELLED, ARCHIVED),
                SENDING, Set.of(SENT, PAUSED, CANCELLED, ARCHIVED),
                SENT, Set.of(SENDING, ARCHIVED),
                PAUSED, Set.of(SENDING, CANCELLED, ARCHIVED),
                CANCELLED, Set.of(ARCHIVED),
                ARCHIVED, Set.of());

        assertThat(CampaignStatus.values())
                .allSatisfy(from -> assertThat(CampaignStatus.values())
                        .filteredOn(from::mayBecome)
                        .containsExactlyInAnyOrderElementsOf(table.get(from)));
    }

    @Test
    void a_contact_moves_as_the_table_says_and_no_other_way() {
        Map<CampaignContactStatus, Set<CampaignContactStatus>> table = Map.of(
                CampaignContactStatus.PENDING,
                        Set.of(
                                CampaignContactStatus.GENERATING,
                                CampaignContactStatus.FAILED,
                                CampaignContactStatus.EXCLUDED,
                                CampaignContactStatus.CANCELLED),
                CampaignContactStatus.GENERATING,
                        Set.of(
                                CampaignContactStatus.PENDING,
                                CampaignContactStatus.GENERATED,
                                CampaignContactStatus.FAILED,
                                CampaignContactStatus.EXCLUDED,
                                CampaignContactStatus.CANCELLED),
                CampaignContactStatus.GENERATED, Set.of(CampaignContactStatus.PENDING, CampaignContactStatus.EXCLUDED),
                CampaignContactStatus.FAILED, Set.of(CampaignContactStatus.PENDING, CampaignContactStatus.EXCLUDED),
                CampaignContactStatus.CANCELLED, Set.of(CampaignContactStatus.PENDING, CampaignContactStatus.EXCLUDED),
                CampaignContactStatus.EXCLUDED, Set.of(CampaignContactStatus.PENDING, CampaignContactStatus.GENERATED));

        assertThat(CampaignContactStatus.values())
                .allSatisfy(from -> assertThat(CampaignContactStatus.values())
                        .filteredOn(from::mayBecome)
                        .containsExactlyInAnyOrderElementsOf(table.get(from)));
    }

    @Test
    void an_illegal_move_names_the_allowed_ones() {
        Problem problem = IllegalMove.of(SENT, DRAFT);

        assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(problem.code()).isEqualTo("illegal_move");
        assertThat(problem.more()).containsEntry("allowed_moves", List.of("archived", "sending"));
        assertThat(problem.sentence())
                .isEqualTo("This campaign is sent and cannot become draft. From here: archived, sending.");
    }

    @Test
    void an_unknown_status_is_bad_input() {
        assertThatThrownBy(() -> CampaignStatus.of("launched")).isInstanceOf(Problem.class);
    }
}
