/** The workspace's strategy: one document that people write, and what is read out of it for the writing of messages. */
@ApplicationModule(allowedDependencies = {"model", "settings", "shared", "tenancy", "db"})
@NullMarked
package app.overture.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
