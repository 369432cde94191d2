package app.overture.linkedin;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.OWNERS;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.Channel;
import app.overture.contacts.LinkedInProfile;
import app.overture.contacts.Suppressions;
import app.overture.messages.Outbox;
import app.overture.messages.Sendable;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues approved LinkedIn messages for their owners; pressing again adds what was approved since, and nothing twice. */
@Service
@Transactional
public class LinkedInQueue {

    private final DSLContext dsl;
    private final CampaignService campaigns;
    private final Outbox outbox;
    private final LinkedInSchedule schedule;
    private final QueueRows rows;
    private final Suppressions suppressions;
    private final Access access;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    LinkedInQueue(
            DSLContext dsl,
            CampaignService campaigns,
            Outbox outbox,
            LinkedInSchedule schedule,
            QueueRows rows,
            Suppressions suppressions,
            Access access,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.dsl = dsl;
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.schedule = schedule;
        this.rows = rows;
        this.suppressions = suppressions;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws Problem when nothing was ever approved, or the campaign is paused
     */
    public LinkedInQueued queue(UUID campaignId) {
        UUID tenantId = access.editor().tenantId();
        campaigns.require(campaignId);
        // Two clicks at once: the second waits here, and then finds nothing left to do.
        dsl.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 26))", DSL.val("send " + campaignId));
        rows.invitationsOneAtATime();
        CampaignDetail campaign = campaigns.get(campaignId);
        List<Sendable> approved =
                outbox.approvedForSending(campaignId, Channel.LINKEDIN_CONNECT, Channel.LINKEDIN_MESSAGE);
        if (approved.isEmpty()) {
            if (dsl.fetchExists(
                    LINKEDIN_SEND_QUEUE,
                    LINKEDIN_SEND_QUEUE.TENANT_ID.eq(tenantId).and(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId)))) {
                return new LinkedInQueued(0, Map.of(), List.of());
            }
            throw Problem.unprocessable(
                    "nothing_approved",
                    "No LinkedIn message of this campaign is approved yet. Review the drafts first.");
        }
        if (campaign.status() == CampaignStatus.PAUSED) {
            throw Problem.conflict("campaign_paused", "This campaign is paused. Resume it first.");
        }
        reopenChanged(approved);
        Map<UUID, String> obstacles = obstacles(tenantId, approved);
        Set<UUID> queued = new HashSet<>(outbox.markQueued(approved.stream()
                .map(Sendable::id)
                .filter(id -> !obstacles.containsKey(id))
                .toList()));
        Map<String, Integer> byOwner = insert(tenantId, approved, queued);
        List<LinkedInQueued.Skipped> skipped = new ArrayList<>();
        approved.stream()
                .filter(message -> !queued.contains(message.id()))
                .forEach(message -> skipped.add(new LinkedInQueued.Skipped(
                        message.id(), Objects.requireNonNullElse(obstacles.get(message.id()), "changed"))));
        if (!queued.isEmpty()) {
            campaigns.sendingStarted(campaignId);
            schedule.release(campaignId);
            audit.record("linkedin.queued", campaign.name(), queued.size() + " messages");
        }
        return new LinkedInQueued(queued.size(), byOwner, skipped);
    }

    @Transactional(readOnly = true)
    public LinkedInState state(UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        List<Sendable> approved =
                outbox.approvedForSending(campaignId, Channel.LINKEDIN_CONNECT, Channel.LINKEDIN_MESSAGE);
        Map<String, Integer> heldBack = new TreeMap<>();
        obstacles(tenantId, approved).values().forEach(reason -> heldBack.merge(reason, 1, Integer::sum));
        var status = LINKEDIN_SEND_QUEUE.STATUS;
        return new LinkedInState(
                approved.size()
                        - heldBack.values().stream().mapToInt(Integer::intValue).sum(),
                heldBack,
                dsl.select(
                                OWNERS.NAME,
                                DSL.count().filterWhere(status.in("queued", "claimed", "executing")),
                                DSL.count().filterWhere(status.eq("sent")),
                                DSL.count().filterWhere(status.in("failed", "skipped")))
                        .from(LINKEDIN_SEND_QUEUE)
                        .join(OWNERS)
                        .on(OWNERS.TENANT_ID.eq(LINKEDIN_SEND_QUEUE.TENANT_ID))
                        .and(OWNERS.ID.eq(LINKEDIN_SEND_QUEUE.OWNER_ID))
                        .where(LINKEDIN_SEND_QUEUE.TENANT_ID.eq(tenantId))
                        .and(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID.eq(campaignId))
                        .groupBy(OWNERS.ID, OWNERS.NAME)
                        .orderBy(OWNERS.NAME)
                        .fetch(row ->
                                new LinkedInState.OwnersQueue(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    private Map<String, Integer> insert(UUID tenantId, List<Sendable> approved, Set<UUID> queued) {
        Instant now = clock.instant();
        Map<UUID, String> owners = dsl.select(OWNERS.ID, OWNERS.NAME)
                .from(OWNERS)
                .where(OWNERS.TENANT_ID.eq(tenantId))
                .fetchMap(OWNERS.ID, OWNERS.NAME);
        Map<String, Integer> byOwner = new TreeMap<>();
        for (Sendable message : approved) {
            if (!queued.contains(message.id())) {
                continue;
            }
            dsl.insertInto(LINKEDIN_SEND_QUEUE)
                    .set(LINKEDIN_SEND_QUEUE.TENANT_ID, tenantId)
                    .set(LINKEDIN_SEND_QUEUE.ID, ids.next())
                    .set(LINKEDIN_SEND_QUEUE.MESSAGE_ID, message.id())
                    .set(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID, message.campaignId())
                    .set(LINKEDIN_SEND_QUEUE.CONTACT_ID, message.contactId())
                    .set(LINKEDIN_SEND_QUEUE.OWNER_ID, message.ownerId())
                    .set(LINKEDIN_SEND_QUEUE.ACTION_TYPE, actionType(message))
                    .set(LINKEDIN_SEND_QUEUE.LINKEDIN_URL, Objects.requireNonNull(message.recipient()))
                    .set(LINKEDIN_SEND_QUEUE.BODY, message.body())
                    .set(LINKEDIN_SEND_QUEUE.CONTENT_HASH, message.contentHash())
                    .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                    .set(LINKEDIN_SEND_QUEUE.CREATED_AT, now)
                    .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                    .onConflict(LINKEDIN_SEND_QUEUE.TENANT_ID, LINKEDIN_SEND_QUEUE.MESSAGE_ID)
                    .doNothing()
                    .execute();
            byOwner.merge(owners.getOrDefault(message.ownerId(), ""), 1, Integer::sum);
        }
        return byOwner;
    }

    private void reopenChanged(List<Sendable> approved) {
        List<UUID> changed = approved.stream()
                .filter(message -> !message.intact())
                .map(Sendable::id)
                .toList();
        if (!changed.isEmpty()) {
            outbox.reopenUnsealed(changed);
        }
    }

    /** What keeps a message back, by message; those that may go are not in it. */
    private Map<UUID, String> obstacles(UUID tenantId, List<Sendable> approved) {
        Map<UUID, String> ofPerson = obstaclesOfPeople(
                tenantId, approved.stream().map(Sendable::contactId).toList());
        Set<UUID> invited = new HashSet<>(dsl.select(LINKEDIN_SEND_QUEUE.CONTACT_ID)
                .from(LINKEDIN_SEND_QUEUE)
                .where(LINKEDIN_SEND_QUEUE.TENANT_ID.eq(tenantId))
                .and(LINKEDIN_SEND_QUEUE.ACTION_TYPE.eq("connection_request"))
                .and(LINKEDIN_SEND_QUEUE
                        .STATUS
                        .in("queued", "claimed", "executing", "sent")
                        .or(LINKEDIN_SEND_QUEUE.OUTCOME_CODE.eq(ReportCodes.UNKNOWN)))
                .fetch(LINKEDIN_SEND_QUEUE.CONTACT_ID));
        Map<UUID, String> found = new HashMap<>();
        for (Sendable message : approved) {
            if (!message.intact()) {
                found.put(message.id(), "changed");
            } else if (ofPerson.containsKey(message.contactId())) {
                found.put(message.id(), ofPerson.get(message.contactId()));
            } else if (message.recipient() == null || message.recipient().isBlank()) {
                found.put(message.id(), "no_profile");
            } else if (!ofPublicProfile(message.recipient())) {
                found.put(message.id(), "unsupported_url"); // other pages of LinkedIn have no invitation button
            } else if (message.channel() == Channel.LINKEDIN_CONNECT && !invited.add(message.contactId())) {
                found.put(message.id(), "already_invited"); // LinkedIn takes one invitation per person
            }
        }
        return found;
    }

    private Map<UUID, String> obstaclesOfPeople(UUID tenantId, List<UUID> contactIds) {
        var people = dsl.select(CONTACTS.ID, CONTACTS.EMAIL, CONTACTS.DISQUALIFIED_AT, CONTACTS.REPLIED_AT)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.in(Set.copyOf(contactIds)))
                .fetch();
        List<String> addresses = people.getValues(CONTACTS.EMAIL).stream()
                .filter(Objects::nonNull)
                .toList();
        Set<String> suppressed = addresses.isEmpty() ? Set.of() : suppressions.isSuppressed(addresses);
        Map<UUID, String> found = new HashMap<>();
        people.forEach(person -> {
            if (person.value3() != null) {
                found.put(person.value1(), "disqualified");
            } else if (person.value4() != null) {
                found.put(person.value1(), "replied");
            } else if (person.value2() != null
                    && suppressed.contains(person.value2().toLowerCase(java.util.Locale.ROOT))) {
                found.put(person.value1(), "suppressed");
            }
        });
        return found;
    }

    private static boolean ofPublicProfile(String url) {
        return LinkedInProfile.parse(url)
                .filter(profile -> profile.url().startsWith("https://www.linkedin.com/in/"))
                .isPresent();
    }

    private static String actionType(Sendable message) {
        return message.channel() == Channel.LINKEDIN_CONNECT ? "connection_request" : "message";
    }
}
