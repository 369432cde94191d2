package app.overture.email;

import app.overture.shared.MasterKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What stands in an unsubscribe link: workspace and message, signed. The workspace is read from the token itself, so that
 * nothing is looked up across workspaces.
 */
@Component
class UnsubscribeTokens {

    private static final int IDS = 32;
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    UnsubscribeTokens(MasterKey masterKey) {
        this.key = new SecretKeySpec(masterKey.derive("unsubscribe links"), "HmacSHA256");
    }

    record Unsubscribe(UUID tenantId, UUID messageId) {}

    String token(UUID tenantId, UUID messageId) {
        byte[] ids = ByteBuffer.allocate(IDS)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .putLong(messageId.getMostSignificantBits())
                .putLong(messageId.getLeastSignificantBits())
                .array();
        byte[] whole = Arrays.copyOf(ids, IDS + SIGNATURE);
        System.arraycopy(sign(ids), 0, whole, IDS, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Empty for a token that is not ours, or not whole. */
    Optional<Unsubscribe> read(String token) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length != IDS + SIGNATURE) {
            return Optional.empty();
        }
        byte[] ids = Arrays.copyOf(whole, IDS);
        if (!MessageDigest.isEqual(Arrays.copyOf(sign(ids), SIGNATURE), Arrays.copyOfRange(whole, IDS, whole.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(ids);
        return Optional.of(
                new Unsubscribe(new UUID(read.getLong(), read.getLong()), new UUID(read.getLong(), read.getLong())));
    }

    private byte[] sign(byte[] ids) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(ids);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
