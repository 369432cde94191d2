/** The frame around every screen: layout, menu, sign-in, errors. It knows no view by name: menu entries come from the routes. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "settings", "db"})
@NullMarked
package app.overture.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
