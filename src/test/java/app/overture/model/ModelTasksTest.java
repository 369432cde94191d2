package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NFR-1")
class ModelTasksTest {

    @Test
    void the_first_jobs_of_a_campaign_go_before_everything_that_waits() {
        assertThat(ModelTasks.priority(0, -400, 1)).isEqualTo(16);
        assertThat(ModelTasks.priority(15, -400, 1)).isEqualTo(1);
    }

    @Test
    void the_others_join_where_the_queue_stands() {
        assertThat(ModelTasks.priority(16, -400, 1)).isEqualTo(-400);
        assertThat(ModelTasks.priority(19, -400, 1)).isEqualTo(-403);
    }

    @Test
    void the_campaigns_of_one_workspace_share_its_turn() {
        assertThat(ModelTasks.priority(19, -400, 5)).isEqualTo(-415);
    }

    @Test
    void nothing_is_lower_than_the_lowest() {
        assertThat(ModelTasks.priority(100_000, -400, 1)).isEqualTo(Short.MIN_VALUE);
        assertThat(ModelTasks.priority(1_000_000_000, -400, 100)).isEqualTo(Short.MIN_VALUE);
    }
}
