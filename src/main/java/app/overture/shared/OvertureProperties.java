package app.overture.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the installation; the environment variables behind them stand in the README.
 *
 * @param dataDir embedded database and generated keys
 * @param masterKey base64 of 32 bytes, or empty to use the one in the data folder
 * @param publicUrl base of links in mails and webhook addresses, without a trailing slash; empty means this machine
 * @param demo "true", "false", or empty for the default of the database mode
 * @param generationConcurrency model calls in flight on this node
 */
@ConfigurationProperties("overture")
public record OvertureProperties(
        Path dataDir,
        String masterKey,
        String publicUrl,
        String demo,
        String adminEmail,
        String adminPassword,
        int generationConcurrency,
        String openaiApiKey,
        String openaiBaseUrl,
        String openaiModel,
        String resendApiKey,
        String resendBaseUrl) {

    public OvertureProperties {
        if (generationConcurrency < 1) {
            throw new IllegalArgumentException("OVERTURE_GENERATION_CONCURRENCY must be at least 1");
        }
    }

    /** Whether the language model of the installation is the sandbox writer. */
    public boolean sandboxWriter() {
        return openaiApiKey.isBlank();
    }

    /** Whether the mail provider of the installation is the sandbox mailbox. */
    public boolean sandboxMailbox() {
        return resendApiKey.isBlank();
    }
}
