package app.overture.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Which workspace the current thread works for. A request has it from its sign-in; a job or a webhook enters it with
 * {@link #run} or {@link #call} as soon as it knows its tenant. Every transaction that begins inside carries it to
 * PostgreSQL, for JPA and jOOQ alike; a transaction outside sees no tenant's rows at all.
 */
public final class TenantScope {

    private static final ScopedValue<Actor> ENTERED = ScopedValue.newInstance();

    private TenantScope() {}

    public static Optional<Actor> current() {
        if (ENTERED.isBound()) {
            return Optional.of(ENTERED.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(new Actor.Person(person))
                : Optional.empty();
    }

    public static Actor require() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant scope: enter one at the border"));
    }

    /** The workspace of the scope; fails outside of one. */
    public static UUID tenantId() {
        return require().tenantId();
    }

    /** Works for a tenant as a machine, named as the audit log shall name it. */
    public static void run(UUID tenantId, String label, Runnable work) {
        ScopedValue.where(ENTERED, new Actor.Machine(tenantId, label)).run(work);
    }

    public static <T, X extends Throwable> T call(UUID tenantId, String label, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(ENTERED, new Actor.Machine(tenantId, label)).call(work);
    }

    /** Works as a person outside of their request, for example in a background thread of their screen. */
    public static void runAs(SignedIn person, Runnable work) {
        ScopedValue.where(ENTERED, new Actor.Person(person)).run(work);
    }

    /** The work bound to who acts now, to be run later on another thread, for example beside a screen. */
    public static Runnable bound(Runnable work) {
        Actor actor = require();
        return () -> ScopedValue.where(ENTERED, actor).run(work);
    }
}
