package app.overture.generation;

import app.overture.contacts.ContactErased;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person who was erased stays in no frozen example either: the message is gone, its copy in runs and previews goes too. */
@Component
@Transactional
class ForgottenExamples {

    private final DSLContext dsl;

    ForgottenExamples(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void forget(ContactErased erased) {
        String contact = "[{\"contact_id\": \"" + erased.contactId() + "\"}]";
        for (String frozen : List.of("generation_runs", "previews")) {
            dsl.query(
                            "update " + frozen + " set config = jsonb_set(config, '{examples}', coalesce((select"
                                    + " jsonb_agg(one) from jsonb_array_elements(config -> 'examples') one"
                                    + " where one ->> 'contact_id' <> ?), '[]')) where tenant_id = ?"
                                    + " and config -> 'examples' @> ?::jsonb",
                            erased.contactId().toString(),
                            erased.tenantId(),
                            contact)
                    .execute();
        }
    }
}
