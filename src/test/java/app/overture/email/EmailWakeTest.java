package app.overture.email;

import static org.assertj.core.api.Assertions.assertThatCode;

import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EmailWakeTest {

    @Autowired
    EmailWake wake;

    @Autowired
    Given given;

    @Test
    void a_hundred_webhooks_at_once_wake_the_dispatcher_and_none_of_them_fails() throws Exception {
        UUID tenant = given.workspace().id();
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                calls.add(callers.submit(() -> given.asMachine(tenant, () -> {
                    wake.now();
                    return true;
                })));
            }
        }
        for (Future<?> call : calls) {
            assertThatCode(() -> call.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
        }
    }
}
