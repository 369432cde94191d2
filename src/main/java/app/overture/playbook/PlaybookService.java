package app.overture.playbook;

import static app.overture.db.Tables.PLAYBOOKS;
import static app.overture.db.Tables.PLAYBOOK_VERSIONS;

import app.overture.db.tables.records.PlaybookVersionsRecord;
import app.overture.db.tables.records.PlaybooksRecord;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The workspace's playbook: read by all, written by editors, every version kept. */
@Service
@Transactional
public class PlaybookService {

    /** The version to give when there is no playbook yet. */
    public static final int NEW = 0;

    private static final String FIRST_NAME = "Playbook";
    private static final int LONGEST_CONTENT = 100_000;

    private final DSLContext dsl;
    private final Access access;
    private final StrategyExtraction extraction;
    private final Ids ids;
    private final Clock clock;

    PlaybookService(DSLContext dsl, Access access, StrategyExtraction extraction, Ids ids, Clock clock) {
        this.dsl = dsl;
        this.access = access;
        this.extraction = extraction;
        this.ids = ids;
        this.clock = clock;
    }

    /** A strategy read out of the document, saved, and what that cost. */
    public record Extracted(Playbook playbook, BigDecimal costUsd) {}

    @Transactional(readOnly = true)
    public Optional<Playbook> current() {
        Actor actor = access.viewer();
        return dsl.selectFrom(PLAYBOOKS)
                .where(PLAYBOOKS.TENANT_ID.eq(actor.tenantId()))
                .fetchOptional(PlaybookService::read);
    }

    /** Saves the document; the first save makes the playbook. Saving what stands there already changes nothing. */
    public Playbook save(String content, int version) {
        return change(change -> change.content(content), version);
    }

    public Playbook saveStrategy(Strategy strategy, int version) {
        return change(change -> change.strategy(strategy), version);
    }

    /** Saves both sides, and the name, as one version; null leaves a part as it is. */
    public Playbook save(@Nullable String name, @Nullable String content, @Nullable Strategy strategy, int version) {
        return change(
                change -> {
                    if (name != null) {
                        change.name(name);
                    }
                    if (content != null) {
                        change.content(content);
                    }
                    if (strategy != null) {
                        change.strategy(strategy);
                    }
                },
                version);
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    public List<PlaybookVersion> versions() {
        Actor actor = access.viewer();
        return dsl.selectFrom(PLAYBOOK_VERSIONS)
                .where(PLAYBOOK_VERSIONS.TENANT_ID.eq(actor.tenantId()))
                .orderBy(PLAYBOOK_VERSIONS.NUMBER.desc())
                .fetch(PlaybookService::readVersion);
    }

    /** Makes an old version the newest; what stood in between stays in the history. */
    public Playbook restore(int number, int version) {
        Actor actor = access.editor();
        PlaybookVersion old = dsl.selectFrom(PLAYBOOK_VERSIONS)
                .where(PLAYBOOK_VERSIONS.TENANT_ID.eq(actor.tenantId()))
                .and(PLAYBOOK_VERSIONS.NUMBER.eq(number))
                .fetchOptional(PlaybookService::readVersion)
                .orElseThrow(() -> new Problem(
                        Problem.Kind.NOT_FOUND, "not_found", "The playbook has no version " + number + "."));
        return save(null, old.content(), old.strategy(), version);
    }

    /** What reading the strategy out of the document will cost, about. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public BigDecimal extractionEstimate() {
        return extraction.estimate(this);
    }

    /**
     * Has the language model read the strategy out of the document, and saves it as a new version.
     *
     * @throws Problem stale, when the playbook was changed while the model read it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Extracted extract() {
        return extraction.extract(this);
    }

    Playbook saveExtracted(Strategy strategy, int version) {
        return change(change -> change.strategy(strategy).extractedAt(clock.instant()), version);
    }

    Playbook requireDocument() {
        access.editor();
        return current()
                .filter(playbook -> !playbook.content().isBlank())
                .orElseThrow(() -> Problem.unprocessable(
                        "empty_playbook", "The playbook is empty. Write down your strategy first, then extract it."));
    }

    private Playbook change(Consumer<Draft> what, int version) {
        Actor actor = access.editor();
        Optional<Playbook> before = current();
        if (before.isEmpty() && version != NEW) {
            throw Problem.stale("playbook");
        }
        Draft draft = new Draft(before.orElse(null));
        what.accept(draft);
        draft.check();
        if (before.isPresent() && draft.same(before.get())) {
            requireVersion(before.get(), version);
            return before.get();
        }
        Instant now = clock.instant();
        UUID id = before.map(Playbook::id).orElseGet(ids::next);
        int number = before.map(Playbook::number).orElse(0) + 1;
        int written = before.isEmpty() ? insert(actor, id, draft, now) : update(actor, id, draft, number, now, version);
        if (written == 0) {
            throw Problem.stale("playbook");
        }
        dsl.insertInto(PLAYBOOK_VERSIONS)
                .set(PLAYBOOK_VERSIONS.TENANT_ID, actor.tenantId())
                .set(PLAYBOOK_VERSIONS.ID, ids.next())
                .set(PLAYBOOK_VERSIONS.PLAYBOOK_ID, id)
                .set(PLAYBOOK_VERSIONS.NUMBER, number)
                .set(PLAYBOOK_VERSIONS.CONTENT, draft.content)
                .set(PLAYBOOK_VERSIONS.EXTRACTED, StrategyJson.write(draft.strategy))
                .set(PLAYBOOK_VERSIONS.CREATED_AT, now)
                .set(PLAYBOOK_VERSIONS.CREATED_BY, actor.label())
                .execute();
        return current().orElseThrow();
    }

    private int insert(Actor actor, UUID id, Draft draft, Instant now) {
        return dsl.insertInto(PLAYBOOKS)
                .set(PLAYBOOKS.TENANT_ID, actor.tenantId())
                .set(PLAYBOOKS.ID, id)
                .set(PLAYBOOKS.NAME, draft.name)
                .set(PLAYBOOKS.CONTENT, draft.content)
                .set(PLAYBOOKS.EXTRACTED, StrategyJson.write(draft.strategy))
                .set(PLAYBOOKS.EXTRACTED_AT, draft.extractedAt)
                .set(PLAYBOOKS.UPDATED_AT, now)
                .set(PLAYBOOKS.UPDATED_BY, actor.label())
                .set(PLAYBOOKS.VERSION, 1)
                .onConflict(PLAYBOOKS.TENANT_ID)
                .doNothing()
                .execute();
    }

    private int update(Actor actor, UUID id, Draft draft, int number, Instant now, int version) {
        return dsl.update(PLAYBOOKS)
                .set(PLAYBOOKS.NAME, draft.name)
                .set(PLAYBOOKS.CONTENT, draft.content)
                .set(PLAYBOOKS.EXTRACTED, StrategyJson.write(draft.strategy))
                .set(PLAYBOOKS.EXTRACTED_AT, draft.extractedAt)
                .set(PLAYBOOKS.NUMBER, number)
                .set(PLAYBOOKS.UPDATED_AT, now)
                .set(PLAYBOOKS.UPDATED_BY, actor.label())
                .set(PLAYBOOKS.VERSION, PLAYBOOKS.VERSION.plus(1))
                .where(PLAYBOOKS.TENANT_ID.eq(actor.tenantId()))
                .and(PLAYBOOKS.ID.eq(id))
                .and(PLAYBOOKS.VERSION.eq(version))
                .execute();
    }

    private static void requireVersion(Playbook playbook, int version) {
        if (playbook.version() != version) {
            throw Problem.stale("playbook");
        }
    }

    private static Playbook read(PlaybooksRecord row) {
        return new Playbook(
                row.getId(),
                row.getName(),
                row.getContent(),
                StrategyJson.read(row.getExtracted()),
                row.getExtractedAt(),
                row.getNumber(),
                row.getUpdatedAt(),
                row.getUpdatedBy(),
                row.getVersion());
    }

    private static PlaybookVersion readVersion(PlaybookVersionsRecord row) {
        return new PlaybookVersion(
                row.getNumber(),
                row.getContent(),
                StrategyJson.read(row.getExtracted()),
                row.getCreatedAt(),
                row.getCreatedBy());
    }

    /** The next version while it is put together. */
    private static final class Draft {

        private String name;
        private String content;
        private Strategy strategy;
        private @Nullable Instant extractedAt;

        Draft(@Nullable Playbook before) {
            name = before == null ? FIRST_NAME : before.name();
            content = before == null ? "" : before.content();
            strategy = before == null ? Strategy.none() : before.strategy();
            extractedAt = before == null ? null : before.extractedAt();
        }

        Draft name(String given) {
            name = given.strip();
            return this;
        }

        Draft content(String given) {
            content = given;
            return this;
        }

        Draft strategy(Strategy given) {
            strategy = given;
            return this;
        }

        Draft extractedAt(Instant at) {
            extractedAt = at;
            return this;
        }

        void check() {
            if (name.isEmpty() || name.length() > 120) {
                throw Problem.badInput("name", "A playbook needs a name of at most 120 characters.");
            }
            if (content.length() > LONGEST_CONTENT) {
                throw Problem.badInput("content", "A playbook has at most 100,000 characters.");
            }
        }

        boolean same(Playbook before) {
            return name.equals(before.name())
                    && content.equals(before.content())
                    && strategy.equals(before.strategy())
                    && Objects.equals(extractedAt, before.extractedAt());
        }
    }
}
