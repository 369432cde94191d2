package app.overture.email;

import com.resend.core.exception.ResendException;
import com.resend.core.mapper.ResendMapper;
import com.resend.services.batch.model.BatchEmail;
import com.resend.services.batch.model.BatchError;
import com.resend.services.batch.model.CreateBatchEmailsResponse;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Resend's answer to a batch means for the mails in it. */
final class ResendAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private ResendAnswers() {}

    static BatchOutcome outcome(ResendTransport.Answer answer) {
        int status = answer.getCode();
        String name = field(answer.getBody(), "name");
        String sentence = field(answer.getBody(), "message");
        if (answer.isSuccessful()) {
            return accepted(answer.getBody());
        }
        return switch (status) {
            case 429 ->
                new BatchOutcome.Throttled(name.isEmpty() ? "rate_limit_exceeded" : name, wait(answer.headers()));
            case 409 ->
                name.equals("invalid_idempotent_request")
                        ? new BatchOutcome.KeyConflict(sentence)
                        : new BatchOutcome.InFlight(wait(answer.headers()));
            case 401, 403, 404, 405, 451 -> new BatchOutcome.Barred(named(name, status), sentence);
            case 408 -> new BatchOutcome.Unknown("request timeout at the provider");
            default ->
                status >= 400 && status < 500
                        ? new BatchOutcome.Refused(named(name, status), sentence)
                        : new BatchOutcome.Unknown("status " + status);
        };
    }

    private static BatchOutcome accepted(String body) {
        try {
            CreateBatchEmailsResponse response = new ResendMapper().readValue(body, CreateBatchEmailsResponse.class);
            Map<Integer, String> refusals = new TreeMap<>();
            for (BatchError error : response.getErrors() == null ? List.<BatchError>of() : response.getErrors()) {
                refusals.put(error.getIndex(), error.getMessage());
            }
            return new BatchOutcome.Accepted(inOrder(response.getData(), refusals), refusals);
        } catch (RuntimeException e) {
            return new BatchOutcome.Unknown("the provider's answer could not be read");
        }
    }

    /** The ids come in the order of the request, those refused left out. */
    private static List<@Nullable String> inOrder(List<BatchEmail> taken, Map<Integer, String> refusals) {
        List<@Nullable String> byPosition = new ArrayList<>();
        Iterator<BatchEmail> next = taken.iterator();
        for (int position = 0; next.hasNext() || refusals.containsKey(position); position++) {
            byPosition.add(refusals.containsKey(position) ? null : next.next().getId());
        }
        return byPosition;
    }

    private static Duration wait(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .or(() -> headers.firstValue("ratelimit-reset"))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .orElse(SHORT);
    }

    static String sentence(ResendException e) {
        String said = e.getResponseBody() == null ? "" : field(e.getResponseBody(), "message");
        String text = said.isEmpty() ? String.valueOf(e.getMessage()) : said;
        return text.replaceAll("\\.+$", "");
    }

    private static String named(String name, int status) {
        return name.isEmpty() ? "status_" + status : name;
    }

    private static String field(String body, String name) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? "" : node.path(name).asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
