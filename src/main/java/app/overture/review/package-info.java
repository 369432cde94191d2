/**
 * The desk where a person decides: the full-screen queue with its keys, and the grid for many at once. It owns no message:
 * it reads them in the order of review and hands every decision to the message's own service. Its own tables
 * remember how a person wants their keys, who has which message on the desk, and where somebody stopped.
 */
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "campaigns",
            "campaigns :: ui",
            "contacts",
            "generation",
            "settings",
            "generation :: ui",
            "tenancy",
            "shared",
            "db"
        })
@NullMarked
package app.overture.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
