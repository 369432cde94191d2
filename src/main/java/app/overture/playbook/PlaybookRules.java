package app.overture.playbook;

import static app.overture.db.Tables.PLAYBOOK_RULES;

import app.overture.db.tables.records.PlaybookRulesRecord;
import app.overture.playbook.PlaybookRule.Status;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules that edits taught. Counting only proposes: a person accepts, rewords, declines or switches off. A declined
 * pattern does not come back before twice as many edits speak for it.
 */
@Service
@Transactional
public class PlaybookRules {

    /** More would drown the strategy in the prompt. */
    public static final int MOST_IN_A_PROMPT = 20;

    private static final int LONGEST = 300;

    private final DSLContext dsl;
    private final Access access;
    private final AuditLog audit;
    private final ObjectProvider<LessonSource> sources;
    private final Ids ids;
    private final Clock clock;

    PlaybookRules(
            DSLContext dsl, Access access, AuditLog audit, ObjectProvider<LessonSource> sources, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.audit = audit;
        this.sources = sources;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a person wants of a rule; null leaves a part as it is. */
    public record Change(
            @Nullable Status status,
            @Nullable Boolean active,
            @Nullable String wording) {}

    /** Counted anew: the proposals first, then what holds, then what was switched off or declined. */
    public List<PlaybookRule> list() {
        Actor actor = access.viewer();
        propose(
                actor.tenantId(),
                sources.orderedStream()
                        .flatMap(source -> source.lessons().stream())
                        .toList());
        return dsl.selectFrom(PLAYBOOK_RULES)
                .where(PLAYBOOK_RULES.TENANT_ID.eq(actor.tenantId()))
                .orderBy(
                        DSL.case_(PLAYBOOK_RULES.STATUS)
                                .when("proposed", 0)
                                .when("accepted", 1)
                                .otherwise(2),
                        PLAYBOOK_RULES.ACTIVE.desc(),
                        PLAYBOOK_RULES.SUPPORT.desc(),
                        PLAYBOOK_RULES.ID)
                .fetch(PlaybookRules::read);
    }

    /** What the next run is told: the accepted rules that are switched on, the best supported first. */
    @Transactional(readOnly = true)
    public List<String> holding() {
        Actor actor = access.viewer();
        return dsl.select(PLAYBOOK_RULES.WORDING)
                .from(PLAYBOOK_RULES)
                .where(PLAYBOOK_RULES.TENANT_ID.eq(actor.tenantId()))
                .and(PLAYBOOK_RULES.STATUS.eq(Status.ACCEPTED.text()))
                .and(PLAYBOOK_RULES.ACTIVE)
                .orderBy(PLAYBOOK_RULES.SUPPORT.desc(), PLAYBOOK_RULES.ID)
                .limit(MOST_IN_A_PROMPT)
                .fetch(PLAYBOOK_RULES.WORDING);
    }

    /** @param version as seen; null means "whatever is there" */
    public PlaybookRule change(UUID id, Change change, @Nullable Integer version) {
        Actor actor = access.editor();
        PlaybookRulesRecord row = dsl.selectFrom(PLAYBOOK_RULES)
                .where(PLAYBOOK_RULES.TENANT_ID.eq(actor.tenantId()))
                .and(PLAYBOOK_RULES.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> access.missing("playbook_rules", id, "rule"));
        if (change.status() == null && change.active() == null && change.wording() == null) {
            throw Problem.badInput("status", "Say what to change: status, active or wording.");
        }
        if (version != null && version != row.getVersion()) {
            throw Problem.stale("rule");
        }
        PlaybookRule before = read(row);
        if (change.wording() != null) {
            row.setWording(checked(change.wording()));
        }
        if (change.active() != null) {
            row.setActive(change.active());
        }
        if (change.status() != null && change.status() != before.status()) {
            decide(row, change.status(), actor);
        }
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(clock.instant());
        row.store();
        PlaybookRule after = read(row);
        if (before.holds() != after.holds() || !before.wording().equals(after.wording())) {
            audit.record("playbook.rule", after.holds() ? "holds" : "does not hold", after.wording());
        }
        return after;
    }

    private void decide(PlaybookRulesRecord row, Status status, Actor actor) {
        row.setStatus(status.text());
        row.setActive(true);
        row.setDecidedSupport(status == Status.PROPOSED ? 0 : row.getSupport());
        row.setDecidedBy(status == Status.PROPOSED ? "" : actor.label());
        row.setDecidedAt(status == Status.PROPOSED ? null : clock.instant());
    }

    private static String checked(String wording) {
        String line = wording.replaceAll("\\s+", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            throw Problem.badInput("wording", "A rule is a sentence of at most 300 characters.");
        }
        return line;
    }

    /** Proposals that the edits no longer bear out go; what a person decided stays, with its count brought up to date. */
    private void propose(UUID tenantId, List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            dsl.insertInto(PLAYBOOK_RULES)
                    .set(PLAYBOOK_RULES.TENANT_ID, tenantId)
                    .set(PLAYBOOK_RULES.ID, ids.next())
                    .set(PLAYBOOK_RULES.PATTERN, lesson.pattern())
                    .set(PLAYBOOK_RULES.STATUS, Status.PROPOSED.text())
                    .set(PLAYBOOK_RULES.WORDING, lesson.wording())
                    .set(PLAYBOOK_RULES.FINDING, lesson.finding())
                    .set(PLAYBOOK_RULES.SUPPORT, lesson.support())
                    .set(PLAYBOOK_RULES.EXAMPLES, LessonJson.write(lesson.examples()))
                    .set(PLAYBOOK_RULES.UPDATED_AT, clock.instant())
                    .onConflict(PLAYBOOK_RULES.TENANT_ID, PLAYBOOK_RULES.PATTERN)
                    .doUpdate()
                    .set(
                            PLAYBOOK_RULES.STATUS,
                            DSL.when(
                                            PLAYBOOK_RULES
                                                    .STATUS
                                                    .eq(Status.DECLINED.text())
                                                    .and(DSL.excluded(PLAYBOOK_RULES.SUPPORT)
                                                            .ge(PLAYBOOK_RULES.DECIDED_SUPPORT.times(2))),
                                            Status.PROPOSED.text())
                                    .otherwise(PLAYBOOK_RULES.STATUS))
                    .set(
                            PLAYBOOK_RULES.WORDING,
                            DSL.when(PLAYBOOK_RULES.STATUS.eq(Status.ACCEPTED.text()), PLAYBOOK_RULES.WORDING)
                                    .otherwise(DSL.excluded(PLAYBOOK_RULES.WORDING)))
                    .set(PLAYBOOK_RULES.FINDING, DSL.excluded(PLAYBOOK_RULES.FINDING))
                    .set(PLAYBOOK_RULES.SUPPORT, DSL.excluded(PLAYBOOK_RULES.SUPPORT))
                    .set(PLAYBOOK_RULES.EXAMPLES, DSL.excluded(PLAYBOOK_RULES.EXAMPLES))
                    .execute();
        }
        dsl.deleteFrom(PLAYBOOK_RULES)
                .where(PLAYBOOK_RULES.TENANT_ID.eq(tenantId))
                .and(PLAYBOOK_RULES.STATUS.eq(Status.PROPOSED.text()))
                .and(PLAYBOOK_RULES.PATTERN.notIn(
                        lessons.stream().map(Lesson::pattern).toList()))
                .execute();
    }

    private static PlaybookRule read(PlaybookRulesRecord row) {
        return new PlaybookRule(
                row.getId(),
                Status.of(row.getStatus()),
                row.getActive(),
                row.getWording(),
                row.getFinding(),
                row.getSupport(),
                LessonJson.read(row.getExamples()),
                Objects.requireNonNull(row.getDecidedBy()),
                row.getDecidedAt(),
                row.getVersion());
    }
}
