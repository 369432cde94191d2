package app.overture.email;

import app.overture.shared.Problem;
import com.resend.core.exception.ResendException;
import com.resend.core.mapper.ResendMapper;
import com.resend.core.net.HttpMethod;
import com.resend.core.net.IHttpClient;
import com.resend.services.domains.Domains;
import com.resend.services.domains.model.CreateDomainOptions;
import com.resend.services.domains.model.CreateDomainResponse;
import com.resend.services.domains.model.Domain;
import com.resend.services.domains.model.Record;
import com.resend.services.webhooks.Webhooks;
import com.resend.services.webhooks.model.CreateWebhookOptions;
import com.resend.services.webhooks.model.CreateWebhookResponseSuccess;
import com.resend.services.webhooks.model.WebhookEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Resend through its own library: requests, answers and errors are the library's, the transport is ours. Batches alone go
 * past the service object, which would write the request anew at every attempt.
 */
final class ResendProvider implements EmailProvider {

    private final String apiKey;
    private final ResendTransport transport;
    private final Domains domains;
    private final Webhooks webhooks;

    ResendProvider(HttpClient http, String baseUrl, String apiKey) {
        this.apiKey = apiKey;
        this.transport = new ResendTransport(http, baseUrl);
        this.domains = service(Domains.class, apiKey, transport);
        this.webhooks = service(Webhooks.class, apiKey, transport);
    }

    /** The constructors that take a transport are not public in the library; nothing else lets us set the address. */
    private static <T> T service(Class<T> type, String apiKey, ResendTransport transport) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(String.class, IHttpClient.class);
            constructor.setAccessible(true);
            return constructor.newInstance(apiKey, transport);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("resend-java changed its constructors: " + type.getName(), e);
        }
    }

    @Override
    public BatchOutcome send(String frozen, String idempotencyKey) {
        try {
            // Permissive: one address that the provider dislikes does not hold up ninety-nine others.
            return ResendAnswers.outcome(transport.call(
                    "/emails/batch",
                    apiKey,
                    HttpMethod.POST,
                    frozen,
                    Map.of("Idempotency-Key", idempotencyKey, "x-batch-validation", "permissive")));
        } catch (IOException e) {
            return new BatchOutcome.Unknown(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    @Override
    public RemoteDomain addDomain(String name, String region) {
        return ask("add the domain", () -> {
            CreateDomainResponse made = domains.create(
                    CreateDomainOptions.builder().name(name).region(region).build());
            return new RemoteDomain(
                    made.getId(),
                    name,
                    Objects.requireNonNullElse(made.getRegion(), region),
                    DomainStatus.of(made.getStatus()),
                    records(made.getRecords()));
        });
    }

    @Override
    public RemoteDomain checkDomain(String providerId) {
        return ask("check the domain", () -> {
            domains.verify(providerId);
            Domain seen = domains.get(providerId);
            return new RemoteDomain(
                    providerId,
                    seen.getName(),
                    Objects.requireNonNullElse(seen.getRegion(), ""),
                    DomainStatus.of(seen.getStatus()),
                    records(seen.getRecords()));
        });
    }

    @Override
    public RemoteWebhook registerWebhook(String endpoint) {
        return ask("register the webhook", () -> {
            CreateWebhookResponseSuccess made = webhooks.create(CreateWebhookOptions.builder()
                    .endpoint(endpoint)
                    .events(List.of(
                            WebhookEvent.EMAIL_SENT,
                            WebhookEvent.EMAIL_DELIVERED,
                            WebhookEvent.EMAIL_DELIVERY_DELAYED,
                            WebhookEvent.EMAIL_BOUNCED,
                            WebhookEvent.EMAIL_COMPLAINED,
                            WebhookEvent.EMAIL_FAILED,
                            WebhookEvent.EMAIL_RECEIVED))
                    .build());
            return new RemoteWebhook(made.getId(), made.getSigningSecret());
        });
    }

    /** For writing a batch once, before it is frozen. */
    static String write(Object request) {
        return new ResendMapper().writeValue(request);
    }

    private interface Call<T> {
        T make() throws ResendException;
    }

    private static <T> T ask(String what, Call<T> call) {
        try {
            return call.make();
        } catch (ResendException e) {
            throw Problem.unprocessable(
                    "provider_refused", "Resend did not " + what + ": " + ResendAnswers.sentence(e) + ".");
        } catch (UncheckedIOException e) {
            throw Problem.unprocessable(
                    "provider_unreachable",
                    "Resend could not be reached to " + what + ". Nothing was changed; try again in a minute.");
        }
    }

    private static List<DnsRecord> records(@Nullable List<Record> records) {
        return records == null
                ? List.of()
                : records.stream()
                        .map(record -> new DnsRecord(
                                text(record.getRecord()),
                                text(record.getType()),
                                text(record.getName()),
                                text(record.getValue()),
                                text(record.getTtl()),
                                DomainStatus.of(text(record.getStatus())),
                                "MX".equals(record.getType()) ? record.getPriority() : null))
                        .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
