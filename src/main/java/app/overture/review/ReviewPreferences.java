package app.overture.review;

import static app.overture.db.Tables.REVIEW_PREFERENCES;

import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a person works with the keys of the desk, in each workspace anew. Speech input and tremor make single letters
 * dangerous, so they can be off, or need another key held down, or be others.
 */
@Service
@Transactional
public class ReviewPreferences {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext dsl;
    private final Access access;
    private final Clock clock;

    ReviewPreferences(DSLContext dsl, Access access, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public KeyWishes keys() {
        Actor actor = access.viewer();
        return dsl.select(REVIEW_PREFERENCES.SINGLE_KEYS, REVIEW_PREFERENCES.CHORD, REVIEW_PREFERENCES.LETTERS)
                .from(REVIEW_PREFERENCES)
                .where(REVIEW_PREFERENCES.TENANT_ID.eq(actor.tenantId()))
                .and(REVIEW_PREFERENCES.USER_ID.eq(person(actor)))
                .fetchOptional(row -> new KeyWishes(
                        row.value1(),
                        row.value2(),
                        JSON.readValue(row.value3().data(), new TypeReference<Map<String, String>>() {})))
                .orElse(KeyWishes.NONE);
    }

    public void keys(KeyWishes wishes) {
        Actor actor = access.viewer();
        JSONB letters = JSONB.valueOf(JSON.writeValueAsString(wishes.letters()));
        dsl.insertInto(REVIEW_PREFERENCES)
                .set(REVIEW_PREFERENCES.TENANT_ID, actor.tenantId())
                .set(REVIEW_PREFERENCES.USER_ID, person(actor))
                .set(REVIEW_PREFERENCES.SINGLE_KEYS, wishes.singleKeys())
                .set(REVIEW_PREFERENCES.CHORD, wishes.chord())
                .set(REVIEW_PREFERENCES.LETTERS, letters)
                .set(REVIEW_PREFERENCES.UPDATED_AT, clock.instant())
                .onConflict(REVIEW_PREFERENCES.TENANT_ID, REVIEW_PREFERENCES.USER_ID)
                .doUpdate()
                .set(REVIEW_PREFERENCES.SINGLE_KEYS, wishes.singleKeys())
                .set(REVIEW_PREFERENCES.CHORD, wishes.chord())
                .set(REVIEW_PREFERENCES.LETTERS, letters)
                .set(REVIEW_PREFERENCES.UPDATED_AT, clock.instant())
                .execute();
    }

    private static UUID person(Actor actor) {
        return actor.userId().orElseThrow(() -> new IllegalStateException("Keys belong to a person"));
    }
}
