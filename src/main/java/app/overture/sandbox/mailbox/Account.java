package app.overture.sandbox.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whoever shows the same API key is the same account. Only a digest of the key is kept, for it may be a real one. */
final class Account {

    private static final String ATTRIBUTE = Account.class.getName();

    private Account() {}

    static String ofKey(String key) {
        return digest(key).substring(0, 32);
    }

    static String ofHeader(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new ResendError(
                    401,
                    "missing_api_key",
                    "Missing API key in the authorization header. Include the following header in the request:"
                            + " \"Authorization: Bearer YOUR_API_KEY\"");
        }
        String key = authorization.substring(7).strip();
        if (!key.startsWith("re_") || key.length() < 6) {
            throw new ResendError(403, "invalid_api_key", "API key is invalid");
        }
        return ofKey(key);
    }

    static void enter(HttpServletRequest request, String account) {
        request.setAttribute(ATTRIBUTE, account);
    }

    static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
