/**
 * What every feature leans on and nothing of which knows a feature: problems, money, addresses, time and ids, the
 * database and its two roles, live updates, and the small parts that screens are assembled from.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package app.overture.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
