/** What a workspace sets for itself: time, language, budget, sending window, and its keys to outside systems. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "db"})
@NullMarked
package app.overture.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
