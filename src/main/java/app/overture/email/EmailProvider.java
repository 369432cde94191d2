package app.overture.email;

import java.util.List;

/** A provider of e-mail under one key. Every call goes over the network: never inside a transaction. */
interface EmailProvider {

    /**
     * Hands over a batch, as frozen. Never throws: whatever happens on the way is an outcome.
     *
     * @param frozen the request's text; the same at every attempt
     */
    BatchOutcome send(String frozen, String idempotencyKey);

    /**
     * @throws app.overture.shared.Problem when the provider refuses or does not answer
     */
    RemoteDomain addDomain(String name, String region);

    /** Asks the provider to look at DNS again and answers what it knows now. */
    RemoteDomain checkDomain(String providerId);

    /** Subscribes an address to what happens to mails. */
    RemoteWebhook registerWebhook(String endpoint);

    /** A sender domain as the provider sees it. */
    record RemoteDomain(String id, String name, String region, DomainStatus status, List<DnsRecord> records) {}

    /**
     * @param signingSecret shown once, at registration
     */
    record RemoteWebhook(String id, String signingSecret) {}
}
