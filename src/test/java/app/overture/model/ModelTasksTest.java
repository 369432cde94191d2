package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelTasksTest {

    @Test
    void the_later_a_job_of_its_campaign_the_lower_its_priority() {
        assertThat(ModelTasks.priority(0)).isZero();
        assertThat(ModelTasks.priority(3)).isEqualTo(-3);
        assertThat(ModelTasks.priority(100_000)).isEqualTo(Short.MIN_VALUE);
    }
}
