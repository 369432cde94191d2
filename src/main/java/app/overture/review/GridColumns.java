package app.overture.review;

import static app.overture.db.Tables.GRID_COLUMNS;

import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which columns a person has put away in a grid; remembered per workspace. */
@Service
@Transactional
public class GridColumns {

    private final DSLContext dsl;
    private final Access access;
    private final Clock clock;

    GridColumns(DSLContext dsl, Access access, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Set<String> hidden(String grid) {
        Actor actor = access.viewer();
        return dsl.select(GRID_COLUMNS.HIDDEN)
                .from(GRID_COLUMNS)
                .where(GRID_COLUMNS.TENANT_ID.eq(actor.tenantId()))
                .and(GRID_COLUMNS.USER_ID.eq(person(actor)))
                .and(GRID_COLUMNS.GRID.eq(grid))
                .fetchOptional(GRID_COLUMNS.HIDDEN)
                .map(hidden -> Set.of(hidden))
                .orElse(Set.of());
    }

    public void hide(String grid, Set<String> columns) {
        Actor actor = access.viewer();
        String[] hidden = columns.stream().sorted().toArray(String[]::new);
        dsl.insertInto(GRID_COLUMNS)
                .set(GRID_COLUMNS.TENANT_ID, actor.tenantId())
                .set(GRID_COLUMNS.USER_ID, person(actor))
                .set(GRID_COLUMNS.GRID, grid)
                .set(GRID_COLUMNS.HIDDEN, hidden)
                .set(GRID_COLUMNS.UPDATED_AT, clock.instant())
                .onConflict(GRID_COLUMNS.TENANT_ID, GRID_COLUMNS.USER_ID, GRID_COLUMNS.GRID)
                .doUpdate()
                .set(GRID_COLUMNS.HIDDEN, hidden)
                .set(GRID_COLUMNS.UPDATED_AT, clock.instant())
                .execute();
    }

    private static UUID person(Actor actor) {
        return actor.userId().orElseThrow(() -> new IllegalStateException("Columns belong to a person"));
    }
}
