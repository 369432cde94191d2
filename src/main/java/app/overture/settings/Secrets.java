package app.overture.settings;

import static app.overture.db.Tables.SECRETS;

import app.overture.shared.MasterKey;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workspace's keys to outside systems: sealed with AES-256-GCM and bound to workspace and name, so that a row moved
 * elsewhere does not open. Written by administrators, opened only by the client that uses them, never shown again but for
 * the last four characters.
 */
@Service
@Transactional
public class Secrets {

    // Below this length, four characters would give too much of the secret away.
    private static final int LONG_ENOUGH_TO_HINT = 12;

    private final DSLContext dsl;
    private final MasterKey masterKey;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    Secrets(DSLContext dsl, MasterKey masterKey, Access access, AuditLog audit, Clock clock) {
        this.dsl = dsl;
        this.masterKey = masterKey;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What may be known of a secret.
     *
     * @param lastFour empty when it is too short to show any of it
     */
    public record Status(SecretName name, String lastFour, Instant updatedAt, String updatedBy) {}

    /** For the client that uses it. It must not reach a screen, an answer, a log or a message. */
    @Transactional(readOnly = true)
    public Optional<String> open(SecretName name) {
        Actor actor = access.viewer();
        return dsl.select(SECRETS.CIPHERTEXT)
                .from(SECRETS)
                .where(SECRETS.TENANT_ID.eq(actor.tenantId()))
                .and(SECRETS.NAME.eq(name.text()))
                .fetchOptional(SECRETS.CIPHERTEXT)
                .map(cipher -> masterKey.open(cipher, bound(actor.tenantId(), name)));
    }

    public void put(SecretName name, String value) {
        Actor actor = access.admin();
        String secret = value.strip();
        if (secret.isEmpty() || secret.length() > 500 || secret.chars().anyMatch(Character::isWhitespace)) {
            throw Problem.badInput("secret", "A key is one word without blanks.");
        }
        byte[] cipher = masterKey.seal(secret, bound(actor.tenantId(), name));
        String lastFour = secret.length() < LONG_ENOUGH_TO_HINT ? "" : secret.substring(secret.length() - 4);
        dsl.insertInto(SECRETS)
                .set(SECRETS.TENANT_ID, actor.tenantId())
                .set(SECRETS.NAME, name.text())
                .set(SECRETS.CIPHERTEXT, cipher)
                .set(SECRETS.LAST_FOUR, lastFour)
                .set(SECRETS.UPDATED_AT, clock.instant())
                .set(SECRETS.UPDATED_BY, actor.label())
                .onConflict(SECRETS.TENANT_ID, SECRETS.NAME)
                .doUpdate()
                .set(SECRETS.CIPHERTEXT, cipher)
                .set(SECRETS.LAST_FOUR, lastFour)
                .set(SECRETS.UPDATED_AT, clock.instant())
                .set(SECRETS.UPDATED_BY, actor.label())
                .execute();
        audit.record("key.changed", name.label(), lastFour.isEmpty() ? "" : "ends in " + lastFour);
    }

    public void remove(SecretName name) {
        Actor actor = access.admin();
        int removed = dsl.deleteFrom(SECRETS)
                .where(SECRETS.TENANT_ID.eq(actor.tenantId()))
                .and(SECRETS.NAME.eq(name.text()))
                .execute();
        if (removed > 0) {
            audit.record("key.removed", name.label(), "");
        }
    }

    /** The secrets that are set. */
    @Transactional(readOnly = true)
    public List<Status> status() {
        Actor actor = access.viewer();
        Map<SecretName, Status> set = dsl.select(
                        SECRETS.NAME, SECRETS.LAST_FOUR, SECRETS.UPDATED_AT, SECRETS.UPDATED_BY)
                .from(SECRETS)
                .where(SECRETS.TENANT_ID.eq(actor.tenantId()))
                .fetchMap(
                        row -> SecretName.of(row.value1()),
                        row -> new Status(SecretName.of(row.value1()), row.value2(), row.value3(), row.value4()));
        return Arrays.stream(SecretName.values())
                .flatMap(name -> Optional.ofNullable(set.get(name)).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isSet(SecretName name) {
        return status().stream().anyMatch(one -> one.name() == name);
    }

    private static String bound(UUID tenantId, SecretName name) {
        return tenantId + "/" + name.text();
    }
}
