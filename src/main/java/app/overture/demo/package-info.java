/**
 * What an empty database begins with: two workspaces of invented people to try the product on, or, without them, one
 * workspace with its first administrator. It may know every feature and speaks to them as a person would; nobody knows it.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "db", "settings", "contacts", "playbook", "email"})
@NullMarked
package app.overture.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
