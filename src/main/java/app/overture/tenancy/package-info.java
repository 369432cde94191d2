/**
 * Workspaces, people and their roles, owners, and who is acting now. A request or a job enters a tenant scope once, at
 * the border; from there each transaction tells PostgreSQL the tenant and row-level security does the rest.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package app.overture.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
