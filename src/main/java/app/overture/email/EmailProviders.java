package app.overture.email;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Clients by account, on one pool of connections. */
@Component
class EmailProviders {

    private static final int REMEMBERED = 500;

    private final EmailAccounts accounts;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<EmailAccount, EmailProvider> open = new ConcurrentHashMap<>();

    EmailProviders(EmailAccounts accounts) {
        this.accounts = accounts;
    }

    EmailProvider of(EmailAccount account) {
        if (open.size() > REMEMBERED) {
            open.clear(); // keys come and go; a client costs nothing to make again
        }
        return open.computeIfAbsent(account, it -> new ResendProvider(http, it.baseUrl(), it.apiKey()));
    }

    EmailAccount account() {
        return accounts.account();
    }

    /** The provider of the workspace of the scope. */
    EmailProvider current() {
        return of(account());
    }
}
