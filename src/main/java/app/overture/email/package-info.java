/**
 * Approved e-mail leaves here: sender domains, the send ledger, the dispatcher that hands frozen batches to the provider,
 * and what comes back (webhooks, unsubscribes). The row is the truth: nothing is sent twice and nothing is lost, whatever
 * line the process dies at. LinkedIn messages are queued elsewhere; this feature shows them on the same tab only.
 */
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "campaigns",
            "campaigns :: ui",
            "contacts",
            "settings",
            "shared",
            "tenancy",
            "db"
        })
@NullMarked
package app.overture.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
