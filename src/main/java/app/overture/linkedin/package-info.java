/**
 * Approved LinkedIn messages wait here, one row each, for the owner's own browser to send them. Nothing is sent from this
 * side: LinkedIn knows only people.
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
package app.overture.linkedin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
