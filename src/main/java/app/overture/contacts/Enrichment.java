package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.ENRICHMENTS;

import app.overture.model.Budget;
import app.overture.model.ModelTasks;
import app.overture.shared.Ids;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what is missing about people: from their company's website, a pasted profile and imported columns, read by
 * the language model. What is asked for is a row; a job for each row does it, in its own time and on any node.
 */
@Service
@Transactional
public class Enrichment {

    private static final int MOST_AT_ONCE = 5_000;
    private static final int LONGEST_PROFILE = 20_000;

    private final DSLContext dsl;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final EnrichmentPrice price;
    private final Budget budget;
    private final ModelTasks tasks;
    private final LiveUpdates live;

    Enrichment(
            DSLContext dsl,
            Access access,
            Ids ids,
            Clock clock,
            EnrichmentPrice price,
            Budget budget,
            ModelTasks tasks,
            LiveUpdates live) {
        this.dsl = dsl;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.price = price;
        this.budget = budget;
        this.tasks = tasks;
        this.live = live;
    }

    /**
     * @param contacts how many were asked for
     * @param toEnrich how many of them lack something
     * @param ready how many know enough already and are left alone
     * @param left what the month's budget has left; null without a limit
     */
    public record Estimate(
            int contacts,
            int toEnrich,
            int ready,
            BigDecimal costUsd,
            @Nullable BigDecimal left) {}

    /** @param skipped ready already, or waiting for enrichment already */
    public record Queued(int queued, int skipped, BigDecimal costUsd) {}

    /** How the enrichment of a campaign's contacts stands: the last one of each. */
    public record Progress(int queued, int running, int done, int failed, List<Failure> failures) {

        public int open() {
            return queued + running;
        }

        public int total() {
            return queued + running + done + failed;
        }
    }

    public record Failure(UUID contactId, String name, String code, String reason) {}

    /** How the last enrichment of one person went. */
    public record Last(String status, String code, String reason, int factsAdded, Instant at) {}

    /** Of these contacts the ones that are not ready, and what enriching them is likely to cost. */
    @Transactional(readOnly = true)
    public Estimate estimate(Collection<UUID> contactIds) {
        Actor actor = access.viewer();
        Set<UUID> wanted = Set.copyOf(contactIds);
        List<UUID> needy = needy(actor.tenantId(), wanted);
        return new Estimate(
                wanted.size(),
                needy.size(),
                wanted.size() - needy.size(),
                price.of(actor.tenantId(), needy.size()),
                budget.state().left());
    }

    /** What reading about so many people is likely to cost, whoever they are. */
    @Transactional(readOnly = true)
    public BigDecimal price(int contacts) {
        return price.of(access.viewer().tenantId(), contacts);
    }

    /**
     * Queues those that lack something.
     *
     * @param campaignId whose screen shows the progress, or null
     * @throws Problem when the month's budget does not bear it
     */
    public Queued enrich(Collection<UUID> contactIds, @Nullable UUID campaignId) {
        Actor actor = access.editor();
        Set<UUID> wanted = new LinkedHashSet<>(contactIds);
        if (wanted.isEmpty()) {
            throw Problem.badInput("contact_ids", "Choose at least one contact.");
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw Problem.badInput("contact_ids", "Enrich at most 5,000 contacts at once.");
        }
        List<UUID> needy = needy(actor.tenantId(), wanted);
        BigDecimal cost = price.of(actor.tenantId(), needy.size());
        if (!needy.isEmpty()) {
            budget.require(cost);
        }
        int queued = queue(actor, needy, campaignId, "");
        return new Queued(queued, wanted.size() - queued, cost);
    }

    /**
     * Reads about one person again, also when everything is known, with what a person pasted from a profile.
     *
     * @throws Problem when this person's enrichment is waiting or running already
     */
    public void enrichOne(UUID contactId, String profileText) {
        Actor actor = access.editor();
        if (!dsl.fetchExists(CONTACTS, CONTACTS.TENANT_ID.eq(actor.tenantId()).and(CONTACTS.ID.eq(contactId)))) {
            throw access.missing("contacts", contactId, "contact");
        }
        if (profileText.length() > LONGEST_PROFILE) {
            throw Problem.badInput("profile_text", "Paste at most 20,000 characters.");
        }
        budget.require(price.of(actor.tenantId(), 1));
        if (queue(actor, List.of(contactId), null, profileText.strip()) == 0) {
            throw Problem.conflict("enrichment_running", "This contact is being enriched already.");
        }
    }

    @Transactional(readOnly = true)
    public Progress progress(UUID campaignId) {
        Actor actor = access.viewer();
        var rows = dsl.select(
                        ENRICHMENTS.STATUS,
                        ENRICHMENTS.CODE,
                        ENRICHMENTS.REASON,
                        CONTACTS.ID,
                        CONTACTS.FIRST_NAME,
                        CONTACTS.LAST_NAME)
                .distinctOn(ENRICHMENTS.CONTACT_ID)
                .from(ENRICHMENTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(ENRICHMENTS.TENANT_ID))
                .and(CONTACTS.ID.eq(ENRICHMENTS.CONTACT_ID))
                .where(ENRICHMENTS.TENANT_ID.eq(actor.tenantId()))
                .and(ENRICHMENTS.CAMPAIGN_ID.eq(campaignId))
                .orderBy(ENRICHMENTS.CONTACT_ID, ENRICHMENTS.CREATED_AT.desc(), ENRICHMENTS.ID.desc())
                .fetch();
        Map<String, Integer> counts = new java.util.HashMap<>();
        List<Failure> failures = new ArrayList<>();
        rows.forEach(row -> {
            counts.merge(row.value1(), 1, Integer::sum);
            if (row.value1().equals("failed")) {
                failures.add(new Failure(
                        row.value4(), (row.value5() + " " + row.value6()).strip(), row.value2(), row.value3()));
            }
        });
        return new Progress(
                counts.getOrDefault("queued", 0),
                counts.getOrDefault("running", 0),
                counts.getOrDefault("done", 0),
                counts.getOrDefault("failed", 0),
                failures);
    }

    @Transactional(readOnly = true)
    public java.util.Optional<Last> last(UUID contactId) {
        Actor actor = access.viewer();
        return dsl.selectFrom(ENRICHMENTS)
                .where(ENRICHMENTS.TENANT_ID.eq(actor.tenantId()))
                .and(ENRICHMENTS.CONTACT_ID.eq(contactId))
                .orderBy(ENRICHMENTS.CREATED_AT.desc(), ENRICHMENTS.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Last(
                        row.getStatus(),
                        row.getCode(),
                        row.getReason(),
                        row.getFactsAdded(),
                        row.getFinishedAt() == null ? row.getCreatedAt() : row.getFinishedAt()));
    }

    /** A foreign or an unknown id among them refuses all. */
    private List<UUID> needy(UUID tenantId, Set<UUID> wanted) {
        Map<UUID, Readiness> found = dsl.select(
                        CONTACTS.ID, CONTACTS.PROFILED_AT, COMPANIES.PROFILED_AT, COMPANIES.RESEARCHED_AT)
                .from(CONTACTS)
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.in(wanted))
                .fetchMap(row -> row.get(CONTACTS.ID), row -> Readiness.of(row.value3(), row.value4(), row.value2()));
        for (UUID id : wanted) {
            if (!found.containsKey(id)) {
                throw access.missing("contacts", id, "contact");
            }
        }
        return wanted.stream().filter(id -> found.get(id) != Readiness.READY).toList();
    }

    private int queue(Actor actor, List<UUID> contactIds, @Nullable UUID campaignId, String profileText) {
        if (contactIds.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        var insert = dsl.insertInto(
                ENRICHMENTS,
                ENRICHMENTS.TENANT_ID,
                ENRICHMENTS.ID,
                ENRICHMENTS.CONTACT_ID,
                ENRICHMENTS.CAMPAIGN_ID,
                ENRICHMENTS.STATUS,
                ENRICHMENTS.PROFILE_TEXT,
                ENRICHMENTS.REQUESTED_BY,
                ENRICHMENTS.CREATED_AT);
        for (UUID contactId : contactIds) {
            insert = insert.values(
                    actor.tenantId(),
                    ids.next(),
                    contactId,
                    campaignId,
                    "queued",
                    profileText,
                    actor.userId().orElse(null),
                    now);
        }
        List<UUID> made = insert.onConflictDoNothing().returning(ENRICHMENTS.ID).fetch(ENRICHMENTS.ID);
        tasks.scheduleFairly(made.stream()
                .map(id -> EnrichmentJob.TASK
                        .instance(actor.tenantId() + "/" + id)
                        .data(new EnrichmentJob.Wish(actor.tenantId(), id))
                        .build())
                .toList());
        live.publish(LiveUpdates.topic(actor.tenantId(), "contacts", "all"));
        if (campaignId != null) {
            live.publish(LiveUpdates.topic(actor.tenantId(), "campaign", campaignId));
        }
        return made.size();
    }
}
