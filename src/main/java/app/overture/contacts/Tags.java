package app.overture.contacts;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.CONTACT_TAGS;
import static app.overture.db.Tables.TAGS;

import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names that people give to groups of contacts; the same name in another case is the same tag. */
@Service
@Transactional
public class Tags {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Access access;

    Tags(DSLContext dsl, Ids ids, Clock clock, Access access) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
    }

    /** A tag and how many wear it. */
    public record Tag(UUID id, String name, int contacts) {}

    @Transactional(readOnly = true)
    public List<Tag> list() {
        Actor actor = access.viewer();
        return dsl.select(TAGS.ID, TAGS.NAME, DSL.count(CONTACT_TAGS.CONTACT_ID))
                .from(TAGS)
                .leftJoin(CONTACT_TAGS)
                .on(CONTACT_TAGS.TENANT_ID.eq(TAGS.TENANT_ID))
                .and(CONTACT_TAGS.TAG_ID.eq(TAGS.ID))
                .where(TAGS.TENANT_ID.eq(actor.tenantId()))
                .groupBy(TAGS.ID, TAGS.NAME)
                .orderBy(DSL.lower(TAGS.NAME))
                .fetch(row -> new Tag(row.value1(), row.value2(), row.value3()));
    }

    public UUID findOrCreate(String name) {
        Actor actor = access.editor();
        String cleaned = name.strip().replaceAll("\\s+", " ");
        if (cleaned.isEmpty() || cleaned.length() > 80 || cleaned.contains(",")) {
            throw Problem.badInput("tag", "A tag is 1 to 80 characters without a comma.");
        }
        dsl.insertInto(TAGS)
                .set(TAGS.TENANT_ID, actor.tenantId())
                .set(TAGS.ID, ids.next())
                .set(TAGS.NAME, cleaned)
                .set(TAGS.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return dsl.select(TAGS.ID)
                .from(TAGS)
                .where(TAGS.TENANT_ID.eq(actor.tenantId()))
                .and(DSL.lower(TAGS.NAME).eq(cleaned.toLowerCase(Locale.ROOT)))
                .fetchSingle(TAGS.ID);
    }

    /** Puts a tag on people of this workspace; who wears it already keeps it. */
    public int add(UUID tagId, Collection<UUID> contactIds) {
        Actor actor = access.editor();
        return dsl.insertInto(CONTACT_TAGS, CONTACT_TAGS.TENANT_ID, CONTACT_TAGS.CONTACT_ID, CONTACT_TAGS.TAG_ID)
                .select(DSL.select(CONTACTS.TENANT_ID, CONTACTS.ID, DSL.val(tagId))
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(actor.tenantId()))
                        .and(CONTACTS.ID.in(contactIds)))
                .onConflictDoNothing()
                .execute();
    }

    public int remove(UUID tagId, Collection<UUID> contactIds) {
        Actor actor = access.editor();
        return dsl.deleteFrom(CONTACT_TAGS)
                .where(CONTACT_TAGS.TENANT_ID.eq(actor.tenantId()))
                .and(CONTACT_TAGS.TAG_ID.eq(tagId))
                .and(CONTACT_TAGS.CONTACT_ID.in(contactIds))
                .execute();
    }

    /** Leaves a person with exactly these tags. */
    public void replace(UUID contactId, Collection<String> names) {
        Actor actor = access.editor();
        Set<UUID> wanted = names.stream().map(this::findOrCreate).collect(Collectors.toSet());
        dsl.deleteFrom(CONTACT_TAGS)
                .where(CONTACT_TAGS.TENANT_ID.eq(actor.tenantId()))
                .and(CONTACT_TAGS.CONTACT_ID.eq(contactId))
                .and(CONTACT_TAGS.TAG_ID.notIn(wanted))
                .execute();
        wanted.forEach(tag -> add(tag, List.of(contactId)));
    }
}
