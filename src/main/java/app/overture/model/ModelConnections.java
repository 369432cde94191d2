package app.overture.model;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.shared.OvertureProperties;
import app.overture.shared.OwnAddress;
import app.overture.tenancy.Access;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the model of a workspace: its own, else the installation's, else the sandbox writer. A key travels only to the
 * address it was given for: the installation's key never goes to an address that a workspace named.
 */
@Service
@Transactional(readOnly = true)
public class ModelConnections {

    static final String SANDBOX_MODEL = "sandbox-writer";
    private static final String SANDBOX_PATH = "/sandbox/openai/v1";
    private static final String NO_KEY = "none";

    private final SettingsService settings;
    private final Secrets secrets;
    private final OvertureProperties installation;
    private final OwnAddress ownAddress;
    private final Access access;
    private final ModelAddresses addresses;

    ModelConnections(
            SettingsService settings,
            Secrets secrets,
            OvertureProperties installation,
            OwnAddress ownAddress,
            Access access,
            ModelAddresses addresses) {
        this.settings = settings;
        this.secrets = secrets;
        this.installation = installation;
        this.ownAddress = ownAddress;
        this.access = access;
        this.addresses = addresses;
    }

    /** A connection with its key; it stays in this package. */
    record Endpoint(ModelConnection connection, String apiKey) {

        @Override
        public String toString() {
            return connection.toString();
        }
    }

    public ModelConnection current() {
        return endpoint().connection();
    }

    /**
     * Stores a workspace's own address and model. The key stays only with an unchanged address.
     *
     * @throws app.overture.shared.Problem when the address is not open to a workspace; nothing is stored then
     */
    @Transactional
    public void choose(String baseUrl, String model) {
        access.admin();
        addresses.require(baseUrl);
        settings.update(settings.current().withModel(baseUrl, model));
    }

    Endpoint endpoint() {
        access.viewer();
        WorkspaceSettings workspace = settings.current();
        Optional<String> ownKey = secrets.open(SecretName.MODEL_API_KEY);
        @Nullable String ownUrl = workspace.modelBaseUrl();
        if (ownUrl != null || ownKey.isPresent()) {
            return real(
                    ownUrl != null ? ownUrl : installation.openaiBaseUrl(),
                    ownKey.orElse(NO_KEY),
                    workspace.modelName(),
                    true);
        }
        if (!installation.sandboxWriter()) {
            return real(installation.openaiBaseUrl(), installation.openaiApiKey(), workspace.modelName(), false);
        }
        return new Endpoint(
                new ModelConnection("sandbox", ownAddress.localUrl() + SANDBOX_PATH, SANDBOX_MODEL, true, false),
                NO_KEY);
    }

    private Endpoint real(String baseUrl, String key, @Nullable String modelName, boolean own) {
        String model = Objects.requireNonNullElse(modelName, installation.openaiModel());
        return new Endpoint(new ModelConnection(URI.create(baseUrl).getHost(), baseUrl, model, false, own), key);
    }
}
