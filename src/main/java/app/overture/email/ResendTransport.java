package app.overture.email;

import com.resend.core.net.AbstractHttpResponse;
import com.resend.core.net.HttpMethod;
import com.resend.core.net.IHttpClient;
import com.resend.core.net.RequestOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Carries the library's calls. Its own client knows neither another address nor a timeout of ours, and drops the answer's
 * headers, in which the provider says how fast we may go.
 */
final class ResendTransport implements IHttpClient<String> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String baseUrl;

    ResendTransport(HttpClient http, String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    /** An answer with its headers. */
    static final class Answer extends AbstractHttpResponse<String> {

        private final HttpHeaders headers;

        Answer(HttpResponse<String> response) {
            super(response.statusCode(), response.body(), response.statusCode() / 100 == 2);
            this.headers = response.headers();
        }

        HttpHeaders headers() {
            return headers;
        }
    }

    Answer call(String path, String apiKey, HttpMethod method, @Nullable String body, Map<String, String> headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(baseUrl + (path.startsWith("/") ? "" : "/") + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .header("User-Agent", "overture")
                .header("Accept", "application/json")
                .method(
                        method.name(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public AbstractHttpResponse<String> perform(
            String path, String apiKey, HttpMethod method, @Nullable String body, @Nullable MediaType type) {
        return unchecked(path, apiKey, method, body, Map.of());
    }

    @Override
    public AbstractHttpResponse<String> perform(
            String path,
            String apiKey,
            HttpMethod method,
            @Nullable String body,
            @Nullable MediaType type,
            @Nullable Map<String, String> query) {
        if (query != null && !query.isEmpty()) {
            throw new UnsupportedOperationException("no call of ours has a query");
        }
        return unchecked(path, apiKey, method, body, Map.of());
    }

    @Override
    public AbstractHttpResponse<String> perform(
            String path,
            String apiKey,
            HttpMethod method,
            @Nullable String body,
            @Nullable MediaType type,
            @Nullable RequestOptions options) {
        return unchecked(path, apiKey, method, body, options == null ? Map.of() : options.getAdditionalHeaders());
    }

    private Answer unchecked(
            String path, String apiKey, HttpMethod method, @Nullable String body, Map<String, String> headers) {
        try {
            return call(path, apiKey, method, body == null || body.isEmpty() ? null : body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AbstractHttpResponse<String> performMultipart(
            String path, String apiKey, HttpMethod method, File file, MediaType type, Map<String, String> fields) {
        throw noUploads();
    }

    @Override
    public AbstractHttpResponse<String> performMultipart(
            String path,
            String apiKey,
            HttpMethod method,
            File file,
            MediaType type,
            Map<String, String> fields,
            RequestOptions options) {
        throw noUploads();
    }

    @Override
    public AbstractHttpResponse<String> performMultipart(
            String path,
            String apiKey,
            HttpMethod method,
            byte[] file,
            String name,
            MediaType type,
            Map<String, String> fields) {
        throw noUploads();
    }

    @Override
    public AbstractHttpResponse<String> performMultipart(
            String path,
            String apiKey,
            HttpMethod method,
            byte[] file,
            String name,
            MediaType type,
            Map<String, String> fields,
            RequestOptions options) {
        throw noUploads();
    }

    private static UnsupportedOperationException noUploads() {
        return new UnsupportedOperationException("nothing is uploaded to the mail provider");
    }
}
