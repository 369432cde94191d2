/**
 * The way to language models: whose key and address, what a call costs, whether the budget allows it, how many may be in
 * flight, and the log of every call. It knows what a call is for only as a label and an id.
 */
@ApplicationModule(allowedDependencies = {"settings", "shared", "tenancy", "db"})
@NullMarked
package app.overture.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
