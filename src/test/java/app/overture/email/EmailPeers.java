package app.overture.email;

import app.overture.tenancy.TenantScope;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets a test put a peer of its own in the provider's place, for one workspace. */
@Primary
@Component
class EmailPeers implements EmailAccounts {

    private final WorkspaceEmailAccounts real;
    private final Map<UUID, EmailAccount> peers = new ConcurrentHashMap<>();

    EmailPeers(WorkspaceEmailAccounts real) {
        this.real = real;
    }

    void use(UUID tenantId, FaultyResend peer) {
        peers.put(tenantId, new EmailAccount(peer.baseUrl(), "re_test_" + tenantId, false));
    }

    @Override
    public EmailAccount account() {
        EmailAccount peer = peers.get(TenantScope.tenantId());
        return peer == null ? real.account() : peer;
    }
}
