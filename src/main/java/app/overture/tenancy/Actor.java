package app.overture.tenancy;

import java.util.Optional;
import java.util.UUID;

/** Who acts, and in which workspace. */
public sealed interface Actor {

    UUID tenantId();

    /** The person behind the act; empty for a job. */
    Optional<UUID> userId();

    /** How the audit log and version history call the actor. */
    String label();

    record Person(SignedIn signedIn) implements Actor {

        @Override
        public UUID tenantId() {
            return signedIn.tenantId();
        }

        @Override
        public Optional<UUID> userId() {
            return Optional.of(signedIn.userId());
        }

        @Override
        public String label() {
            return signedIn.personName();
        }
    }

    /** A job or a webhook, working for one workspace. */
    record Machine(UUID tenantId, String label) implements Actor {

        @Override
        public Optional<UUID> userId() {
            return Optional.empty();
        }
    }
}
