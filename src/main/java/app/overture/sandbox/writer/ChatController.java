package app.overture.sandbox.writer;

import app.overture.shared.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Chat completions as any OpenAI client asks for them. */
@RestController
@RequestMapping("/sandbox/openai/v1")
@Conditional(WriterStandsIn.class)
class ChatController {

    private static final Logger log = LoggerFactory.getLogger(ChatController.class);
    private static final long MODEL_MADE = 1_767_225_600;
    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+$");

    private final ObjectMapper json;
    private final Writer writer;
    private final Ids ids;
    private final Clock clock;
    private final Duration latency;
    private final PrefixCache prefixes = new PrefixCache();

    ChatController(
            ObjectMapper json,
            Writer writer,
            Ids ids,
            Clock clock,
            @Value("${overture.sandbox-latency:150ms}") Duration latency) {
        this.json = json;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
        this.latency = latency;
    }

    private record Completion(
            String id, long created, String content, String finishReason, Map<String, Object> usage) {}

    @GetMapping("/models")
    Map<String, Object> models(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        key(authorization);
        return Map.of("object", "list", "data", List.of(theModel()));
    }

    @GetMapping("/models/{id}")
    Map<String, Object> model(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @PathVariable String id) {
        key(authorization);
        if (!id.equals(ChatRequest.MODEL)) {
            throw OpenAiError.unknownModel(id);
        }
        return theModel();
    }

    @PostMapping("/chat/completions")
    void complete(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody String body,
            HttpServletResponse response)
            throws IOException {
        String key = key(authorization);
        ChatRequest request = ChatRequest.read(read(body));
        Completion completion = complete(key, request);
        response.setHeader("x-request-id", "req_" + completion.id().substring("chatcmpl-".length()));
        pause();
        if (request.stream()) {
            stream(request, completion, response);
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(whole(completion)));
        }
    }

    private Completion complete(String key, ChatRequest request) {
        String content = writer.answer(request);
        int[] prompt = Tokens.of(request.whole());
        int answered = Tokens.count(content);
        boolean cut = answered > request.limit();
        if (cut) {
            content = Tokens.first(content, request.limit());
            answered = request.limit();
        }
        return new Completion(
                "chatcmpl-" + ids.next().toString().replace("-", ""),
                clock.instant().getEpochSecond(),
                content,
                cut ? "length" : "stop",
                usage(prompt.length, prefixes.cached(key, prompt), answered));
    }

    private static Map<String, Object> usage(int asked, int cached, int answered) {
        Map<String, Object> usage = new LinkedHashMap<>();
        usage.put("prompt_tokens", asked);
        usage.put("completion_tokens", answered);
        usage.put("total_tokens", asked + answered);
        usage.put("prompt_tokens_details", Map.of("cached_tokens", cached, "audio_tokens", 0));
        usage.put(
                "completion_tokens_details",
                Map.of(
                        "reasoning_tokens", 0,
                        "audio_tokens", 0,
                        "accepted_prediction_tokens", 0,
                        "rejected_prediction_tokens", 0));
        return usage;
    }

    private Map<String, Object> whole(Completion completion) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("role", "assistant");
        message.put("content", completion.content());
        message.put("refusal", null);
        message.put("annotations", List.of());
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("message", message);
        choice.put("logprobs", null);
        choice.put("finish_reason", completion.finishReason());
        Map<String, Object> answer = head(completion, "chat.completion");
        answer.put("choices", List.of(choice));
        answer.put("usage", completion.usage());
        return answer;
    }

    private void stream(ChatRequest request, Completion completion, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        OutputStream out = response.getOutputStream();
        send(out, chunk(completion, Map.of("role", "assistant", "content", ""), null));
        for (String part : words(completion.content())) {
            send(out, chunk(completion, Map.of("content", part), null));
        }
        send(out, chunk(completion, Map.of(), completion.finishReason()));
        if (request.usageInStream()) {
            Map<String, Object> last = head(completion, "chat.completion.chunk");
            last.put("choices", List.of());
            last.put("usage", completion.usage());
            send(out, last);
        }
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Map<String, Object> chunk(Completion completion, Map<String, Object> delta, @Nullable String finish) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("logprobs", null);
        choice.put("finish_reason", finish);
        Map<String, Object> chunk = head(completion, "chat.completion.chunk");
        chunk.put("choices", List.of(choice));
        return chunk;
    }

    private void send(OutputStream out, Map<String, Object> chunk) throws IOException {
        out.write(("data: " + json.writeValueAsString(chunk) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Map<String, Object> head(Completion completion, String object) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", completion.id());
        head.put("object", object);
        head.put("created", completion.created());
        head.put("model", ChatRequest.MODEL);
        head.put("service_tier", "default");
        head.put("system_fingerprint", "fp_sandbox");
        return head;
    }

    private static Map<String, Object> theModel() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", ChatRequest.MODEL);
        model.put("object", "model");
        model.put("created", MODEL_MADE);
        model.put("owned_by", "overture");
        return model;
    }

    private static List<String> words(String text) {
        List<String> parts = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            parts.add(word.group());
        }
        return parts;
    }

    private JsonNode read(String body) {
        try {
            JsonNode read = json.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            // answered below, like every body that is no object
        }
        throw OpenAiError.invalid("We could not parse the JSON body of your request.", null);
    }

    private static String key(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer", 0, 6)) {
            throw OpenAiError.unauthenticated(false);
        }
        String key = authorization.substring(6).strip();
        if (key.isEmpty()) {
            throw OpenAiError.unauthenticated(true);
        }
        return key;
    }

    /** A real one thinks for a while; without that, nobody would see progress move. */
    private void pause() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(OpenAiError error) {
        return ResponseEntity.status(error.status()).body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
        return refused(OpenAiError.invalid("We could not parse the JSON body of your request.", null));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> failed(Exception e) {
        log.error("The sandbox writer failed", e);
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", "The server had an error while processing your request. Sorry about that!");
        error.put("type", "server_error");
        error.put("param", null);
        error.put("code", null);
        return ResponseEntity.internalServerError().body(Map.of("error", error));
    }
}
