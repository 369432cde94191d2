package app.overture.email;

import static app.overture.db.Tables.EMAIL_BATCHES;
import static app.overture.db.Tables.EMAIL_SEND_LOG;
import static app.overture.db.Tables.MESSAGES;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.messages.Outbox;
import app.overture.messages.Sendable;
import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the Outreach tab shows. */
@Service
@Transactional(readOnly = true)
public class OutreachPlans {

    private static final String DOMAINS = "settings/domains";

    private final CampaignService campaigns;
    private final Outbox outbox;
    private final Senders senders;
    private final Recipients recipients;
    private final DomainStore domains;
    private final SettingsService settings;
    private final Access access;
    private final DSLContext dsl;
    private final Clock clock;

    OutreachPlans(
            CampaignService campaigns,
            Outbox outbox,
            Senders senders,
            Recipients recipients,
            DomainStore domains,
            SettingsService settings,
            Access access,
            DSLContext dsl,
            Clock clock) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.senders = senders;
        this.recipients = recipients;
        this.domains = domains;
        this.settings = settings;
        this.access = access;
        this.dsl = dsl;
        this.clock = clock;
    }

    public Outreach of(UUID campaignId) {
        access.viewer();
        CampaignDetail campaign = campaigns.get(campaignId);
        WorkspaceSettings workspace = settings.current();
        List<Sendable> approved = outbox.approvedForSending(campaignId, Channel.EMAIL);
        List<Outreach.HeldBack> heldBack = heldBack(approved);
        List<Outreach.Blocker> blockers = new ArrayList<>();
        boolean mails = !approved.isEmpty()
                || campaign.enabledSteps().stream().anyMatch(step -> step.channel() == Channel.EMAIL);
        @Nullable String from = mails ? sender(campaign, blockers, approved.size()) : null;
        Numbers numbers = numbers(campaignId);
        barred(campaignId, blockers);
        return new Outreach(
                approved.size()
                        - heldBack.stream().mapToInt(Outreach.HeldBack::count).sum(),
                campaign.stats().draft(),
                firstLeaves(campaign, workspace),
                from,
                blockers,
                mails ? advice(workspace, from) : List.of(),
                steps(campaign, numbers),
                heldBack,
                numbers.total(),
                numbers.left(),
                numbers.waiting(),
                numbers.unknown(),
                numbers.nextDue(),
                nextAsk(numbers.unknown()),
                workspace.timeZone(),
                mails);
    }

    private @Nullable String sender(CampaignDetail campaign, List<Outreach.Blocker> blockers, int waiting) {
        try {
            Senders.Choice choice = senders.of(campaign);
            return choice.fromEmail();
        } catch (Problem e) {
            boolean missing = e.code().equals("domain_not_verified");
            blockers.add(new Outreach.Blocker(
                    e.sentence(),
                    missing && waiting > 0 ? waiting + " approved e-mails wait; none is lost." : "",
                    missing ? "Set up a domain" : "Open the settings",
                    DOMAINS));
            return null;
        }
    }

    private void barred(UUID campaignId, List<Outreach.Blocker> blockers) {
        dsl.select(EMAIL_SEND_LOG.ERROR, DSL.count())
                .from(EMAIL_SEND_LOG)
                .where(EMAIL_SEND_LOG.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_SEND_LOG.CAMPAIGN_ID.eq(campaignId))
                .and(EMAIL_SEND_LOG.STATUS.eq("queued"))
                .and(EMAIL_SEND_LOG.CODE.ne(""))
                .groupBy(EMAIL_SEND_LOG.ERROR)
                .forEach(row -> blockers.add(new Outreach.Blocker(
                        "The mail provider refused: " + row.value1(),
                        row.value2() + " e-mails wait and are tried again every ten minutes.",
                        "Check the key and domain",
                        DOMAINS)));
    }

    private List<Outreach.Blocker> advice(WorkspaceSettings workspace, @Nullable String from) {
        List<Outreach.Blocker> advice = new ArrayList<>();
        if (workspace.postalAddress().isBlank()) {
            advice.add(new Outreach.Blocker(
                    "Your postal address is empty.",
                    "Laws on commercial e-mail ask for it at the end of each one.",
                    "Add it",
                    "settings/workspace"));
        }
        if (from != null) {
            domains.find(Senders.domainOf(from))
                    .filter(domain -> domain.dmarc().state() == Dmarc.State.ABSENT)
                    .ifPresent(domain -> advice.add(new Outreach.Blocker(
                            domain.name() + " has no DMARC record.",
                            "E-mail still leaves; spam filters may object.",
                            "Set it up",
                            DOMAINS)));
        }
        return advice;
    }

    private List<Outreach.HeldBack> heldBack(List<Sendable> approved) {
        Map<UUID, Recipients.Recipient> people =
                recipients.of(approved.stream().map(Sendable::contactId).toList());
        Map<String, List<Sendable>> byReason = new LinkedHashMap<>();
        for (Sendable message : approved) {
            Recipients.Recipient person = people.get(message.contactId());
            String reason = !message.intact()
                    ? "changed"
                    : person == null ? "" : person.obstacle().orElse("");
            if (!reason.isEmpty()) {
                byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(message);
            }
        }
        return byReason.entrySet().stream()
                .map(entry -> heldBack(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Outreach.HeldBack heldBack(String reason, List<Sendable> messages) {
        Set<String> names = new java.util.LinkedHashSet<>(
                messages.stream().map(Sendable::contactName).toList());
        String who = names.size() == 1 ? "One person" : names.size() + " people";
        String has = names.size() == 1 ? "has" : "have";
        String is = names.size() == 1 ? "is" : "are";
        String strong = switch (reason) {
            case "no_address" -> who + " " + has + " no e-mail address.";
            case "suppressed" -> who + " " + is + " on the suppression list.";
            case "disqualified" -> who + " " + is + " disqualified.";
            case "replied" -> who + " replied already.";
            default -> "Something changed after the approval for " + who.toLowerCase(java.util.Locale.ROOT) + ".";
        };
        boolean list = reason.equals("suppressed");
        return new Outreach.HeldBack(
                strong,
                some(List.copyOf(names)),
                messages.size(),
                list ? "See the list" : reason.equals("changed") ? "" : "Open the person",
                list
                        ? "settings/suppressions"
                        : "contacts/" + messages.getFirst().contactId());
    }

    private static String some(List<String> names) {
        int shown = Math.min(names.size(), 3);
        String first = String.join(", ", names.subList(0, shown));
        return names.size() > shown ? first + " and " + (names.size() - shown) + " more" : first;
    }

    private @Nullable Instant firstLeaves(CampaignDetail campaign, WorkspaceSettings workspace) {
        boolean atOnce = campaign.enabledSteps().stream().allMatch(step -> step.delayDays() == 0);
        Instant now = clock.instant();
        Instant opens = EmailSchedule.calendar(workspace, null).atOrAfter(now);
        return atOnce || opens.equals(now) ? null : opens;
    }

    private record Count(int step, String channel, String status, int count) {}

    private record Numbers(
            List<Count> counts,
            Map<Integer, Instant[]> dueByStep,
            int total,
            int left,
            int waiting,
            int unknown,
            @Nullable Instant nextDue) {}

    private Numbers numbers(UUID campaignId) {
        List<Count> counts = dsl.select(MESSAGES.STEP, MESSAGES.CHANNEL, MESSAGES.STATUS, DSL.count())
                .from(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGES.CAMPAIGN_ID.eq(campaignId))
                .groupBy(MESSAGES.STEP, MESSAGES.CHANNEL, MESSAGES.STATUS)
                .fetch(row -> new Count(row.value1(), row.value2(), row.value3(), row.value4()));
        Map<Integer, Instant[]> due = new LinkedHashMap<>();
        int[] sums = new int[4];
        dsl.select(
                        EMAIL_SEND_LOG.STEP,
                        EMAIL_SEND_LOG.STATUS,
                        DSL.count(),
                        DSL.min(EMAIL_SEND_LOG.DUE_AT),
                        DSL.max(EMAIL_SEND_LOG.DUE_AT))
                .from(EMAIL_SEND_LOG)
                .where(EMAIL_SEND_LOG.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_SEND_LOG.CAMPAIGN_ID.eq(campaignId))
                .groupBy(EMAIL_SEND_LOG.STEP, EMAIL_SEND_LOG.STATUS)
                .forEach(row -> {
                    sums[0] += row.value3();
                    switch (row.value2()) {
                        case "sent", "delivered", "bounced", "complained" -> sums[1] += row.value3();
                        case "queued", "batched" -> sums[2] += row.value3();
                        case "unknown" -> sums[3] += row.value3();
                        default -> {} // ended without leaving
                    }
                    if (row.value2().equals("queued") && row.value4() != null) {
                        due.put(row.value1(), new Instant[] {row.value4(), row.value5()});
                    }
                });
        @Nullable
        Instant next = due.values().stream()
                .map(range -> range[0])
                .min(Instant::compareTo)
                .orElse(null);
        return new Numbers(counts, due, sums[0], sums[1], sums[2], sums[3], next);
    }

    private static List<Outreach.StepPlan> steps(CampaignDetail campaign, Numbers numbers) {
        return campaign.enabledSteps().stream().map(step -> step(step, numbers)).toList();
    }

    private static Outreach.StepPlan step(CampaignStep step, Numbers numbers) {
        Instant @Nullable [] due = numbers.dueByStep().get(step.position());
        return new Outreach.StepPlan(
                step.position(),
                step.channel(),
                step.label(),
                step.delayDays(),
                count(numbers, step, Set.of("draft")),
                count(numbers, step, Set.of("approved")),
                count(numbers, step, Set.of("queued")),
                count(numbers, step, Set.of("sent", "delivered", "bounced", "complained")),
                count(numbers, step, Set.of("failed", "cancelled", "skipped")),
                due == null ? null : due[0],
                due == null ? null : due[1]);
    }

    private static int count(Numbers numbers, CampaignStep step, Set<String> statuses) {
        return numbers.counts().stream()
                .filter(count -> count.step() == step.position() && statuses.contains(count.status()))
                .mapToInt(Count::count)
                .sum();
    }

    private @Nullable Instant nextAsk(int unknown) {
        return unknown == 0
                ? null
                : dsl.select(DSL.min(EMAIL_BATCHES.NEXT_ATTEMPT_AT))
                        .from(EMAIL_BATCHES)
                        .where(EMAIL_BATCHES.TENANT_ID.eq(TenantScope.tenantId()))
                        .and(EMAIL_BATCHES.STATUS.eq("unknown"))
                        .and(EMAIL_BATCHES.NEXT_ATTEMPT_AT.gt(clock.instant()))
                        .fetchOne(0, Instant.class);
    }
}
