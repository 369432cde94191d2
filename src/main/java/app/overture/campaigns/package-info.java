/**
 * A campaign: whom to write to, in which steps, in whose name, and how far it is. It keeps the status machine and the
 * chosen contacts; the messages themselves belong to the feature above. News travels up as events.
 */
@ApplicationModule(
        allowedDependencies = {
            "contacts",
            "contacts :: ui",
            "model",
            "model :: ui",
            "settings",
            "shell",
            "tenancy",
            "shared",
            "db"
        })
@NullMarked
package app.overture.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
