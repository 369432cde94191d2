package app.overture.linkedin;

import static app.overture.db.Tables.EXTENSION_DEVICES;

import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Role;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose account a caller works for. An unpaired browser finds out here, whatever token it still has. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExtensionAccounts {

    private final DSLContext dsl;
    private final AccountStore store;
    private final QueueRows rows;
    private final Access access;

    ExtensionAccounts(DSLContext dsl, AccountStore store, QueueRows rows, Access access) {
        this.dsl = dsl;
        this.store = store;
        this.rows = rows;
        this.access = access;
    }

    /** For whoever may send: a viewer's sign-in, or browser, takes nothing and begins nothing. */
    LinkedInAccount acting(ExtensionCaller caller) {
        LinkedInAccount account = of(caller);
        if (!maySend(caller)) {
            throw Problem.forbidden("role_missing", "Sending needs the role EDITOR here. Ask an administrator.");
        }
        return account;
    }

    /** What keeps this very browser back, whatever the account may do. */
    Optional<LinkedInStanding.Halt> barred(ExtensionCaller caller) {
        if (caller.deviceId() == null) {
            return Optional.empty();
        }
        if (!maySend(caller)) {
            return Optional.of(new LinkedInStanding.Halt(PauseReasons.ROLE, null));
        }
        return dsl.select(EXTENSION_DEVICES.CONSENT_VERSION)
                .from(EXTENSION_DEVICES)
                .where(EXTENSION_DEVICES.TENANT_ID.eq(caller.tenantId()))
                .and(EXTENSION_DEVICES.ID.eq(caller.deviceId()))
                .fetchOptional(EXTENSION_DEVICES.CONSENT_VERSION)
                .filter(LinkedInConsent::isCurrent)
                .<Optional<LinkedInStanding.Halt>>map(current -> Optional.empty())
                .orElseGet(() -> Optional.of(new LinkedInStanding.Halt(PauseReasons.CONSENT, null)));
    }

    /** The role is as fresh as the call: a token is turned into a person with every request. */
    private static boolean maySend(ExtensionCaller caller) {
        return caller.person().role().covers(Role.EDITOR);
    }

    LinkedInAccount of(ExtensionCaller caller) {
        UUID device = caller.deviceId();
        if (device != null) {
            return dsl.select(EXTENSION_DEVICES.OWNER_ID)
                    .from(EXTENSION_DEVICES)
                    .where(EXTENSION_DEVICES.TENANT_ID.eq(caller.tenantId()))
                    .and(EXTENSION_DEVICES.ID.eq(device))
                    .and(EXTENSION_DEVICES.REVOKED_AT.isNull())
                    .fetchOptional(EXTENSION_DEVICES.OWNER_ID)
                    .flatMap(store::find)
                    .orElseThrow(Pairing::notPaired);
        }
        return store.findOfUser(caller.person().userId())
                .orElseThrow(() -> Problem.forbidden(
                        "no_owner", "Nothing goes out in your name here. An administrator can link you to an owner."));
    }

    /** A row of the caller's own owner. */
    record Own(QueueRow row, LinkedInAccount account) {}

    /**
     * Locks account and row, always in this order.
     *
     * @throws Problem when the row is nobody's, another workspace's or another owner's
     */
    Own lock(ExtensionCaller caller, UUID id) {
        return lock(id, () -> acting(caller));
    }

    /** A browser tells what it did even when it may do nothing more: silence would be the worse answer. */
    Own lockToReport(ExtensionCaller caller, UUID id) {
        return lock(id, () -> caller.deviceId() == null ? acting(caller) : of(caller));
    }

    private Own lock(UUID id, Supplier<LinkedInAccount> whose) {
        QueueRow seen = rows.find(id).orElseThrow(() -> access.missing("linkedin_send_queue", id, "queue item"));
        LinkedInAccount account = whose.get();
        if (!account.ownerId().equals(seen.ownerId())) {
            throw Problem.forbidden("other_owner", "This is for another owner’s browser.");
        }
        store.lock(account.ownerId());
        return new Own(
                rows.lock(id).orElseThrow(), store.find(account.ownerId()).orElseThrow());
    }

    /** Whether the caller holds this lease; a row that a browser leased is not a person's to report, nor the other way. */
    static void requireHolder(ExtensionCaller caller, QueueRow row) {
        boolean anothersHand =
                row.heldBy() != null && !row.heldBy().equals(caller.person().userId());
        if (!Objects.equals(row.deviceId(), caller.deviceId()) || anothersHand) {
            throw Problem.conflict("other_device", "Another browser or person has this in hand.");
        }
    }
}
