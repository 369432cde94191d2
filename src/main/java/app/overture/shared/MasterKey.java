package app.overture.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one key of the installation. Secrets are sealed under it with AES-256-GCM; further keys (tokens, the database role)
 * are derived from it by purpose, so that none can stand in for another.
 */
public final class MasterKey {

    private static final int IV_BYTES = 12;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    public MasterKey(byte[] key) {
        if (key.length != 32) {
            throw new IllegalStateException("OVERTURE_MASTER_KEY must be base64 of exactly 32 bytes; it is "
                    + key.length + " bytes long. Make one with: openssl rand -base64 32");
        }
        this.key = key.clone();
    }

    public static MasterKey fromBase64(String text) {
        try {
            return new MasterKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "OVERTURE_MASTER_KEY is not base64. Make one with: openssl rand -base64 32", e);
        }
    }

    /** Reads the key of the data folder and makes it on first use, readable by the owner only. */
    public static MasterKey inFolder(Path folder) {
        Path file = folder.resolve("master.key");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                Path written = Files.createTempFile(
                        folder,
                        "master",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(written, Base64.getEncoder().encodeToString(fresh) + "\n");
                Files.move(written, file);
            }
            return fromBase64(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The master key could not be read from " + file, e);
        }
    }

    /** A key for one purpose: HMAC-SHA256 of its name under the master key. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals a secret; {@code bound} (tenant and name) must be the same when it is opened, so rows cannot be swapped. */
    public byte[] seal(String secret, String bound) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, bound, secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, IV_BYTES, sealed.length);
        return whole;
    }

    public String open(byte[] sealed, String bound) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, IV_BYTES, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, iv, bound, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] iv, String bound, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored secret does not open under this master key. Was OVERTURE_MASTER_KEY changed?", e);
        }
    }
}
