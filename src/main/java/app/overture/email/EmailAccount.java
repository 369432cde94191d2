package app.overture.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Under which key a workspace sends.
 *
 * @param sandbox the application's own mailbox: nothing leaves this machine
 */
record EmailAccount(String baseUrl, String apiKey, boolean sandbox) {

    /**
     * Tells accounts apart without giving the key away. The sandbox is one account by its key alone: its port may change
     * with each start.
     */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(((sandbox ? "sandbox" : baseUrl) + "\n" + apiKey).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "EmailAccount[" + baseUrl + "]";
    }
}
