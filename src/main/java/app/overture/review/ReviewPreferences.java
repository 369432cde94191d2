package app.overture.review;

import static app.overture.db.Tables.REVIEW_PREFERENCES;

import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a person works with single-letter keys. Speech input and tremor make them dangerous, so they can be off. */
@Service
@Transactional
public class ReviewPreferences {

    private final DSLContext dsl;
    private final Access access;
    private final Clock clock;

    ReviewPreferences(DSLContext dsl, Access access, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean singleKeys() {
        Actor actor = access.viewer();
        return dsl.select(REVIEW_PREFERENCES.SINGLE_KEYS)
                .from(REVIEW_PREFERENCES)
                .where(REVIEW_PREFERENCES.TENANT_ID.eq(actor.tenantId()))
                .and(REVIEW_PREFERENCES.USER_ID.eq(person(actor)))
                .fetchOptional(REVIEW_PREFERENCES.SINGLE_KEYS)
                .orElse(true);
    }

    public void singleKeys(boolean on) {
        Actor actor = access.viewer();
        dsl.insertInto(REVIEW_PREFERENCES)
                .set(REVIEW_PREFERENCES.TENANT_ID, actor.tenantId())
                .set(REVIEW_PREFERENCES.USER_ID, person(actor))
                .set(REVIEW_PREFERENCES.SINGLE_KEYS, on)
                .set(REVIEW_PREFERENCES.UPDATED_AT, clock.instant())
                .onConflict(REVIEW_PREFERENCES.TENANT_ID, REVIEW_PREFERENCES.USER_ID)
                .doUpdate()
                .set(REVIEW_PREFERENCES.SINGLE_KEYS, on)
                .set(REVIEW_PREFERENCES.UPDATED_AT, clock.instant())
                .execute();
    }

    private static UUID person(Actor actor) {
        return actor.userId().orElseThrow(() -> new IllegalStateException("Keys belong to a person"));
    }
}
