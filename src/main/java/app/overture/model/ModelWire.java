package app.overture.model;

import app.overture.shared.OvertureProperties;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.http.okhttp.SpringAiOpenAiHttpClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One HTTP call to an OpenAI-compatible endpoint. All keys and addresses share one pool of connections; a model per key
 * costs a fraction of a millisecond and is kept. Nothing is tried twice here: the queue does that, and it survives a
 * restart.
 */
@Component
class ModelWire {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ScopedValue<Gate> GATE = ScopedValue.newInstance();
    private static final int MODELS_KEPT = 500;

    private final Duration patience;
    private final Duration timeout;
    private final SpringAiOpenAiHttpClient http;
    private final Map<Key, OpenAiChatModel> models = new ConcurrentHashMap<>();

    private record Key(String baseUrl, String apiKey) {}

    /** Passed where the request leaves the process and where its answer has arrived, on the caller's thread. */
    interface Gate {

        /** Waits until the call may go out. @throws ModelFailure when it may not */
        void enter();

        /** A good answer has come, to its last byte, and is still to be read. */
        void answerIsHere();
    }

    /**
     * What came back.
     *
     * @param text empty when the model said nothing
     * @param inputTokens all of them, the cached ones included
     */
    record Reply(String text, int inputTokens, int cachedTokens, int outputTokens) {

        static final Reply NONE = new Reply("", 0, 0, 0);
    }

    @Autowired
    ModelWire(OvertureProperties properties, ModelAddresses addresses) {
        this(PATIENCE, properties.generationConcurrency(), addresses);
    }

    ModelWire(Duration timeout, int connections, ModelAddresses addresses) {
        // The library's clock runs while a call waits at its gate; the provider's time is ours to measure.
        this.timeout = timeout.plus(ProviderGates.LONGEST_WAIT).plus(timeout);
        this.patience = timeout;
        // The library's client cannot be told whom to resolve and follows redirects; ours makes the connection.
        OkHttpClient guarded = new OkHttpClient.Builder()
                .dns(addresses::resolve)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout)
                .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
                .build();
        this.http = SpringAiOpenAiHttpClient.builder()
                .timeout(this.timeout)
                .interceptor(chain -> {
                    addresses.check(chain.request().url());
                    GATE.get().enter();
                    return whole(guarded.newCall(chain.request()).execute());
                })
                .build();
    }

    private static Response whole(Response response) throws IOException {
        if (!response.isSuccessful()) {
            return response;
        }
        try (ResponseBody body = response.body()) {
            ResponseBody here = ResponseBody.create(body.bytes(), body.contentType());
            GATE.get().answerIsHere();
            return response.newBuilder().body(here).build();
        }
    }

    /** @throws ModelFailure for everything that is not an answer */
    Reply send(
            ModelConnections.Endpoint endpoint, List<Message> messages, String schema, int longestAnswer, Gate gate) {
        return ScopedValue.where(GATE, gate).call(() -> send(endpoint, messages, schema, longestAnswer));
    }

    private Reply send(ModelConnections.Endpoint endpoint, List<Message> messages, String schema, int longestAnswer) {
        OpenAiChatOptions options = OpenAiChatOptions.builder()
                .model(endpoint.connection().model())
                .maxCompletionTokens(longestAnswer)
                .outputSchema(schema)
                // Said again per call: without it the library's own minute would override the client's limit.
                .timeout(timeout)
                .build();
        ChatResponse response;
        try {
            response = model(endpoint).call(new Prompt(messages, options));
        } catch (OpenAIIoException e) {
            throw WireFailures.of(e, patience, endpoint.connection());
        } catch (OpenAIException e) {
            throw WireFailures.of(e, endpoint.connection());
        }
        return reply(response);
    }

    private static Reply reply(ChatResponse response) {
        @Nullable Generation first = response.getResult();
        @Nullable String text = first == null ? null : first.getOutput().getText();
        Usage usage = response.getMetadata().getUsage();
        @Nullable Long cached = usage.getCacheReadInputTokens();
        return new Reply(
                text == null ? "" : text,
                usage.getPromptTokens(),
                cached == null ? 0 : cached.intValue(),
                usage.getCompletionTokens());
    }

    private OpenAiChatModel model(ModelConnections.Endpoint endpoint) {
        if (models.size() > MODELS_KEPT) {
            models.clear();
        }
        return models.computeIfAbsent(new Key(endpoint.connection().baseUrl(), endpoint.apiKey()), this::build);
    }

    private OpenAiChatModel build(Key key) {
        OpenAIClient client = new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(http)
                .baseUrl(key.baseUrl())
                .apiKey(key.apiKey())
                .timeout(timeout)
                .maxRetries(0)
                .build());
        return OpenAiChatModel.builder()
                .openAiClient(client)
                .openAiClientAsync(client.async())
                .options(OpenAiChatOptions.builder().model("given per call").build())
                .build();
    }
}
