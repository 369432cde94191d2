package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.testing.ModelPeer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

class ModelWireTest {

    static final int AT_ONCE = 40;

    private static final ModelWire.Gate OPEN = new ModelWire.Gate() {

        @Override
        public void enter() {}

        @Override
        public void answerIsHere() {}
    };

    final ModelWire wire = new ModelWire(Duration.ofSeconds(30), AT_ONCE, ModelAddressesTest.open());

    @Test
    void a_call_carries_key_model_prompt_and_a_strict_schema() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content("{\"word\":\"yes\"}", 120, 64, 7))) {
            ModelWire.Reply reply = ask(wire, peer);

            assertThat(reply).isEqualTo(new ModelWire.Reply("{\"word\":\"yes\"}", 120, 64, 7));
            ModelPeer.Request request = peer.requests().getFirst();
            assertThat(request.authorization()).isEqualTo("Bearer sk-test");
            assertThat(request.body())
                    .contains("\"model\":\"some-model\"")
                    .contains("\"type\":\"json_schema\"")
                    .contains("\"strict\":true")
                    .contains("\"max_completion_tokens\":500")
                    .contains("Be brief.")
                    .contains("Well?");
        }
    }

    @Test
    void two_keys_at_one_address_do_not_mix() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content("{}"))) {
            ask(wire, peer);
            wire.send(endpoint(peer.baseUrl(), "sk-other"), question(), schema(), 500, OPEN);

            assertThat(peer.requests())
                    .extracting(ModelPeer.Request::authorization)
                    .containsExactly("Bearer sk-test", "Bearer sk-other");
        }
    }

    /** The library's own limit is five calls at once to one host, for one of its two ways to call. */
    @Test
    void forty_calls_to_one_host_are_in_flight_together() throws Exception {
        CyclicBarrier allThere = new CyclicBarrier(AT_ONCE);
        try (ModelPeer peer = ModelPeer.answering(request -> {
                    await(allThere);
                    return ModelPeer.content("{}");
                });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ModelWire.Reply>> calls = IntStream.range(0, AT_ONCE)
                    .<Callable<ModelWire.Reply>>mapToObj(n -> () -> ask(wire, peer))
                    .toList();

            List<Future<ModelWire.Reply>> replies = threads.invokeAll(calls, 60, TimeUnit.SECONDS);

            assertThat(replies)
                    .allSatisfy(reply -> assertThat(reply.get().text()).isEqualTo("{}"));
        }
    }

    @Test
    void too_many_requests_says_when_to_come_back_and_is_not_repeated_here() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.rateLimited("17"))) {
            ModelFailure failure = failure(wire, peer);

            assertThat(failure.code()).isEqualTo("rate_limited");
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void an_account_without_credit_is_not_asked_again() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(429, "insufficient_quota"))) {
            ModelFailure failure = failure(wire, peer);

            assertThat(failure.code()).isEqualTo("refused");
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.sentence()).isEqualTo("The account at 127.0.0.1 has no credit left.");
        }
    }

    @Test
    void a_broken_provider_is_worth_another_try() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(500, "boom"))) {
            ModelFailure failure = failure(wire, peer);

            assertThat(failure.code()).isEqualTo("error");
            assertThat(failure.retryable()).isTrue();
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void a_wrong_key_is_told_in_words() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(401, "invalid_api_key"))) {
            ModelFailure failure = failure(wire, peer);

            assertThat(failure.code()).isEqualTo("refused");
            assertThat(failure.sentence()).contains("does not accept the key").doesNotContain("sk-test");
        }
    }

    @Test
    void silence_ends_at_the_time_limit() {
        CountDownLatch never = new CountDownLatch(1);
        try (ModelPeer peer = ModelPeer.answering(request -> {
            await(never);
            return ModelPeer.content("{}");
        })) {
            ModelFailure failure = failure(new ModelWire(Duration.ofMillis(300), 2, ModelAddressesTest.open()), peer);

            assertThat(failure.code()).isEqualTo("timeout");
            assertThat(failure.retryable()).isTrue();
        } finally {
            never.countDown();
        }
    }

    @Test
    void nobody_at_the_address_is_an_error_worth_another_try() {
        ModelPeer gone = ModelPeer.saying(ModelPeer.content("{}"));
        gone.close();

        ModelFailure failure = failure(wire, gone);

        assertThat(failure.code()).isEqualTo("error");
        assertThat(failure.sentence()).isEqualTo("127.0.0.1 could not be reached.");
    }

    private static ModelFailure failure(ModelWire wire, ModelPeer peer) {
        return catchThrowableOfType(ModelFailure.class, () -> ask(wire, peer));
    }

    private static ModelWire.Reply ask(ModelWire wire, ModelPeer peer) {
        return wire.send(endpoint(peer.baseUrl(), "sk-test"), question(), schema(), 500, OPEN);
    }

    private static List<Message> question() {
        return List.of(new SystemMessage("Be brief."), new UserMessage("Well?"));
    }

    private static String schema() {
        return new AnswerShape<>(Word.class).schema();
    }

    record Word(String word) {}

    private static ModelConnections.Endpoint endpoint(String baseUrl, String key) {
        return new ModelConnections.Endpoint(new ModelConnection("127.0.0.1", baseUrl, "some-model", false, true), key);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
