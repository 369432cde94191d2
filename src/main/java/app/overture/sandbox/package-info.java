/**
 * What stands in for the outside world until keys are set: a writer that speaks OpenAI's protocol and a mailbox that
 * speaks Resend's. Both are reached over HTTP only, by exactly the client code that calls the real ones; nobody depends on
 * this package and it knows no feature. Each half exists only while its key is missing.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "db"})
@NullMarked
package app.overture.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
