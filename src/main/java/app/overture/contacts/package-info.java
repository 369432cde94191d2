/**
 * People and companies, what is known about them and where it came from, tags, the suppression list and enrichment. Other
 * features read them through {@link app.overture.contacts.ContactService} and {@link app.overture.contacts.Dossiers};
 * nobody else writes these tables.
 */
@ApplicationModule(allowedDependencies = {"model", "settings", "shared", "tenancy", "db"})
@NullMarked
package app.overture.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
