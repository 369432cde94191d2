package app.overture.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactFilterTest {

    @Test
    void an_address_and_its_filter_say_the_same() {
        ContactFilter filter = ContactFilter.of(Map.of(
                "q", List.of("novak"),
                "tier", List.of("tier_2_gold,tier_1_platinum"),
                "industry", List.of("retail"),
                "industry_exclude", List.of("true"),
                "min_score", List.of("60")));

        assertThat(filter.parameters())
                .containsExactly(
                        Map.entry("q", "novak"),
                        Map.entry("tier", "tier_1_platinum,tier_2_gold"),
                        Map.entry("industry", "retail"),
                        Map.entry("industry_exclude", "true"),
                        Map.entry("min_score", "60"));
    }

    @Test
    void a_campaign_to_leave_out_is_an_id() {
        UUID campaign = UUID.randomUUID();

        assertThat(ContactFilter.of(Map.of("exclude_campaign_id", List.of(campaign.toString())))
                        .excludeCampaignId())
                .isEqualTo(campaign);
        assertThatThrownBy(() -> ContactFilter.of(Map.of("exclude_campaign_id", List.of("first"))))
                .isInstanceOf(Problem.class)
                .hasMessage("“first” is not an id.");
    }

    @Test
    void a_score_is_a_number_up_to_a_hundred() {
        assertThatThrownBy(() -> ContactFilter.of(Map.of("min_score", List.of("high"))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> ContactFilter.of(Map.of("min_score", List.of("101"))))
                .isInstanceOf(Problem.class);
    }
}
