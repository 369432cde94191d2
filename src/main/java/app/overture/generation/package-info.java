/**
 * From a campaign's contacts to draft messages: the prompt, the durable run with one job per contact, the deterministic
 * checks of what came back, what it costs before and after. The row of the campaign's contact is the truth; a job only
 * points at it and may die between any two lines.
 */
@ApplicationModule(
        allowedDependencies = {
            "db",
            "shared",
            "tenancy",
            "settings",
            "model",
            "model :: ui",
            "playbook",
            "playbook :: ui",
            "contacts",
            "campaigns",
            "campaigns :: ui",
            "messages"
        })
@NullMarked
package app.overture.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
