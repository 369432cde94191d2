package app.overture.tenancy;

import static app.overture.db.Tables.REFRESH_TOKENS;

import app.overture.shared.Ids;
import app.overture.shared.MasterKey;
import app.overture.shared.Problem;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Access tokens of fifteen minutes and refresh tokens of thirty days. A refresh token is good once; the second use of one
 * means that it was copied, and ends its whole family.
 */
@Service
public class Tokens {

    static final Duration ACCESS = Duration.ofMinutes(15);
    static final Duration REFRESH = Duration.ofDays(30);
    static final String TENANT = "tid";
    static final String SCOPE = "scope";

    /** The scope of a paired browser's token, which opens nothing but {@code /api/extension}. */
    public static final String EXTENSION = "extension";

    /** The claim that names the paired browser. */
    public static final String DEVICE = "device_id";

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final NimbusJwtEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Tokens(DSLContext dsl, Ids ids, Clock clock, MasterKey masterKey, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(signingKey(masterKey)));
    }

    static SecretKeySpec signingKey(MasterKey masterKey) {
        return new SecretKeySpec(masterKey.derive("access tokens"), "HmacSHA256");
    }

    /** What a client gets: a short token to work with and a long one to get the next. */
    public record Pair(String accessToken, String refreshToken, long expiresInSeconds) {}

    /** What a refresh token opens. */
    public record Opened(UUID userId, UUID tenantId, Pair pair) {}

    public Pair issue(SignedIn person) {
        return TenantScope.call(
                person.tenantId(),
                "sign-in",
                () -> Objects.requireNonNull(
                        transaction.execute(status -> pair(person.userId(), person.tenantId(), ids.next()))));
    }

    /** What a paired browser works with: the person who paired it, for the extension's addresses only. */
    public String issueToDevice(UUID userId, UUID tenantId, UUID deviceId) {
        Instant now = clock.instant();
        return encode(claims(userId, tenantId, now)
                .claim(SCOPE, EXTENSION)
                .claim(DEVICE, deviceId.toString())
                .build());
    }

    public static Duration accessLifetime() {
        return ACCESS;
    }

    /**
     * @throws Problem when the token is unknown, spent, revoked or too old
     */
    public Opened refresh(String refreshToken) {
        UUID tenantId = tenantOf(refreshToken);
        Optional<Opened> opened = TenantScope.call(
                tenantId,
                "sign-in",
                () -> Objects.requireNonNull(transaction.execute(status -> spend(tenantId, refreshToken))));
        return opened.orElseThrow(Tokens::invalid);
    }

    /** Ends the family of a refresh token; an unknown one is nothing to complain about. */
    public void revoke(String refreshToken) {
        UUID tenantId = tenantOf(refreshToken);
        TenantScope.run(
                tenantId,
                "sign-out",
                () -> transaction.executeWithoutResult(status -> dsl.select(REFRESH_TOKENS.FAMILY_ID)
                        .from(REFRESH_TOKENS)
                        .where(REFRESH_TOKENS.TENANT_ID.eq(tenantId))
                        .and(REFRESH_TOKENS.TOKEN_HASH.eq(hash(refreshToken)))
                        .fetch(REFRESH_TOKENS.FAMILY_ID)
                        .forEach(family -> revokeFamily(tenantId, family))));
    }

    private Optional<Opened> spend(UUID tenantId, String refreshToken) {
        var row = dsl.selectFrom(REFRESH_TOKENS)
                .where(REFRESH_TOKENS.TENANT_ID.eq(tenantId))
                .and(REFRESH_TOKENS.TOKEN_HASH.eq(hash(refreshToken)))
                .forUpdate()
                .fetchOne();
        Instant now = clock.instant();
        if (row == null || row.getRevokedAt() != null || row.getExpiresAt().isBefore(now)) {
            return Optional.empty();
        }
        if (row.getUsedAt() != null) {
            revokeFamily(tenantId, row.getFamilyId());
            return Optional.empty();
        }
        row.setUsedAt(now);
        row.store();
        return Optional.of(new Opened(row.getUserId(), tenantId, pair(row.getUserId(), tenantId, row.getFamilyId())));
    }

    private Pair pair(UUID userId, UUID tenantId, UUID family) {
        Instant now = clock.instant();
        String access = encode(claims(userId, tenantId, now).build());
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String refresh =
                tenantId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        dsl.insertInto(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.TENANT_ID, tenantId)
                .set(REFRESH_TOKENS.ID, ids.next())
                .set(REFRESH_TOKENS.USER_ID, userId)
                .set(REFRESH_TOKENS.FAMILY_ID, family)
                .set(REFRESH_TOKENS.TOKEN_HASH, hash(refresh))
                .set(REFRESH_TOKENS.ISSUED_AT, now)
                .set(REFRESH_TOKENS.EXPIRES_AT, now.plus(REFRESH))
                .execute();
        return new Pair(access, refresh, ACCESS.toSeconds());
    }

    private JwtClaimsSet.Builder claims(UUID userId, UUID tenantId, Instant now) {
        return JwtClaimsSet.builder()
                .subject(userId.toString())
                .claim(TENANT, tenantId.toString())
                .id(ids.next().toString())
                .issuedAt(now)
                .expiresAt(now.plus(ACCESS));
    }

    private String encode(JwtClaimsSet claims) {
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    private void revokeFamily(UUID tenantId, UUID family) {
        dsl.update(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKENS.TENANT_ID.eq(tenantId))
                .and(REFRESH_TOKENS.FAMILY_ID.eq(family))
                .and(REFRESH_TOKENS.REVOKED_AT.isNull())
                .execute();
    }

    private static UUID tenantOf(String refreshToken) {
        int dot = refreshToken.indexOf('.');
        try {
            return UUID.fromString(refreshToken.substring(0, Math.max(0, dot)));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return new Problem(
                Problem.Kind.UNAUTHENTICATED,
                "invalid_refresh_token",
                "The refresh token is unknown, spent or expired. Sign in again.");
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
