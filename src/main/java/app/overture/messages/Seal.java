package app.overture.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The SHA-256 over what a person approved: recipient, sender, subject and body. Each part goes in with its length, so
 * that no two different messages can read the same. Java and PostgreSQL compute the same value.
 */
public final class Seal {

    private Seal() {}

    public static String of(String recipient, String sender, String subject, String body) {
        MessageDigest digest = sha256();
        for (String part : new String[] {recipient, sender, subject, body}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static Field<String> of(Field<String> recipient, Field<String> sender, Field<String> subject, Field<String> body) {
        Field<String> sealed = DSL.concat(part(recipient), part(sender), part(subject), part(body));
        return DSL.field("encode(sha256(convert_to({0}, 'UTF8')), 'hex')", SQLDataType.CLOB, sealed);
    }

    private static Field<String> part(Field<String> text) {
        return DSL.field("octet_length({0})::text || ':' || {0}", SQLDataType.CLOB, text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
