package app.overture.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.testing.IntegrationTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LiveUpdatesTest {

    @Autowired
    LiveUpdates updates;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_listener_hears_of_its_topic_once_the_transaction_has_committed_and_never_of_one_rolled_back() {
        String topic = LiveUpdates.topic(UUID.randomUUID(), "campaign", UUID.randomUUID());
        AtomicInteger heard = new AtomicInteger();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        try (LiveUpdates.Subscription listening = updates.subscribe(topic, heard::incrementAndGet)) {
            transaction.executeWithoutResult(status -> {
                updates.publish(topic);
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                updates.publish(topic);
                assertThat(heard).hasValue(0);
            });

            await().atMost(Duration.ofSeconds(5)).untilAtomic(heard, org.hamcrest.Matchers.equalTo(1));
        }
    }
}
