/**
 * What is written to one person in one step: its text and every earlier text, where each sentence came from, and whether
 * a person has approved it. Approval seals the text; whatever changes afterwards opens the message again.
 */
@ApplicationModule(allowedDependencies = {"campaigns", "contacts", "tenancy", "shared", "db"})
@NullMarked
package app.overture.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
