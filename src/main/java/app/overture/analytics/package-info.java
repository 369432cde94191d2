/** What became of a campaign, in numbers. It owns no table: read models over what the other features wrote. */
@ApplicationModule(
        allowedDependencies = {
            "messages",
            "campaigns",
            "campaigns :: ui",
            "model",
            "email",
            "linkedin",
            "tenancy",
            "shared",
            "db"
        })
@NullMarked
package app.overture.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
