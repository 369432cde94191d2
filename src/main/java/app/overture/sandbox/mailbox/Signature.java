package app.overture.sandbox.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Svix's scheme: HMAC-SHA256 over id, time and body under the webhook's own secret. */
@Component
class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 24;

    private final RandomGenerator dice;

    Signature(RandomGenerator dice) {
        this.dice = dice;
    }

    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        dice.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    static String sign(String secret, String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
