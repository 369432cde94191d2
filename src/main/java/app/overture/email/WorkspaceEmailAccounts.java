package app.overture.email;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.shared.OvertureProperties;
import app.overture.shared.OwnAddress;
import app.overture.shared.SandboxKeys;
import app.overture.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** The workspace's own key, else the installation's, else the sandbox mailbox. Asked anew for each piece of work. */
@Component
class WorkspaceEmailAccounts implements EmailAccounts {

    private final Secrets secrets;
    private final OvertureProperties installation;
    private final OwnAddress ownAddress;
    private final SandboxKeys sandboxKeys;

    WorkspaceEmailAccounts(
            Secrets secrets, OvertureProperties installation, OwnAddress ownAddress, SandboxKeys sandboxKeys) {
        this.secrets = secrets;
        this.installation = installation;
        this.ownAddress = ownAddress;
        this.sandboxKeys = sandboxKeys;
    }

    @Override
    public EmailAccount account() {
        return secrets.open(SecretName.RESEND_API_KEY)
                .map(key -> new EmailAccount(installation.resendBaseUrl(), key, false))
                .orElseGet(() -> installation.sandboxMailbox() ? sandbox() : installations());
    }

    private EmailAccount sandbox() {
        return new EmailAccount(
                ownAddress.localUrl() + "/sandbox/resend", sandboxKeys.mailbox(TenantScope.tenantId()), true);
    }

    private EmailAccount installations() {
        return new EmailAccount(installation.resendBaseUrl(), installation.resendApiKey(), false);
    }
}
