package app.overture.generation.lessons;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_VERSIONS;
import static app.overture.db.Tables.OWNERS;

import app.overture.playbook.Lesson;
import app.overture.playbook.LessonSource;
import app.overture.tenancy.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The edits of the workspace, the latest ones, and what they teach. An edit that was taken back teaches nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class EditLessons implements LessonSource {

    /** Older ones speak of a playbook that is gone. */
    private static final int EDITS = 2_000;

    private static final int LESSONS = 40;

    private final DSLContext dsl;
    private final Access access;

    EditLessons(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    @Override
    public List<Lesson> lessons() {
        List<Edit> edits = edits(access.viewer().tenantId());
        List<Lesson> lessons = new ArrayList<>();
        lessons.addAll(PhraseLessons.of(edits));
        lessons.addAll(TopicLessons.of(edits));
        lessons.addAll(ShapeLessons.of(edits));
        return lessons.stream()
                .sorted(Comparator.comparingInt(Lesson::support).reversed().thenComparing(Lesson::pattern))
                .limit(LESSONS)
                .toList();
    }

    private List<Edit> edits(UUID tenantId) {
        var before = MESSAGE_VERSIONS.as("before");
        var later = MESSAGE_VERSIONS.as("later");
        return dsl.select(
                        MESSAGES.ID,
                        MESSAGE_VERSIONS.REASON,
                        MESSAGES.LANGUAGE,
                        MESSAGES.CHANNEL,
                        before.BODY.as("before_body"),
                        MESSAGE_VERSIONS.BODY.as("after_body"),
                        CONTACTS.FIRST_NAME,
                        CONTACTS.LAST_NAME,
                        COMPANIES.NAME.as("company"),
                        OWNERS.NAME.as("owner"))
                .from(MESSAGE_VERSIONS)
                .join(before)
                .on(before.TENANT_ID.eq(MESSAGE_VERSIONS.TENANT_ID))
                .and(before.MESSAGE_ID.eq(MESSAGE_VERSIONS.MESSAGE_ID))
                .and(before.NUMBER.eq(MESSAGE_VERSIONS.NUMBER.minus(1)))
                .join(MESSAGES)
                .on(MESSAGES.TENANT_ID.eq(MESSAGE_VERSIONS.TENANT_ID))
                .and(MESSAGES.ID.eq(MESSAGE_VERSIONS.MESSAGE_ID))
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID))
                .where(MESSAGE_VERSIONS.TENANT_ID.eq(tenantId))
                .and(MESSAGE_VERSIONS.CAUSE.eq("edited"))
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .where(later.TENANT_ID.eq(MESSAGE_VERSIONS.TENANT_ID))
                        .and(later.MESSAGE_ID.eq(MESSAGE_VERSIONS.MESSAGE_ID))
                        .and(later.NUMBER.gt(MESSAGE_VERSIONS.NUMBER))
                        .and(later.CAUSE.eq("restored"))
                        .and(later.BODY.eq(before.BODY)))
                .orderBy(MESSAGE_VERSIONS.CREATED_AT.desc(), MESSAGE_VERSIONS.ID.desc())
                .limit(EDITS)
                .fetch(EditLessons::read);
    }

    private static Edit read(Record row) {
        Names names = new Names()
                .hide(row.get(CONTACTS.FIRST_NAME) + " " + row.get(CONTACTS.LAST_NAME), "{first} {last}")
                .hide(row.get(CONTACTS.LAST_NAME), "{last}")
                .hide(row.get(CONTACTS.FIRST_NAME), "{first}");
        String company = row.get("company", String.class);
        if (company != null) {
            names.hide(company, "{company}");
        }
        String owner = row.get("owner", String.class);
        names.hide(owner, "{sender}");
        for (String part : owner.split(" ")) {
            names.hide(part, "{sender}");
        }
        String reason = row.get(MESSAGE_VERSIONS.REASON);
        return new Edit(
                row.get(MESSAGES.ID),
                reason == null ? "other" : reason,
                row.get(MESSAGES.LANGUAGE),
                row.get(MESSAGES.CHANNEL),
                Letter.of(names.outOf(row.get("before_body", String.class))),
                Letter.of(names.outOf(row.get("after_body", String.class))));
    }
}
