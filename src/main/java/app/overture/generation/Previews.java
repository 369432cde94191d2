package app.overture.generation;

import app.overture.campaigns.CampaignDeleted;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignNews;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.GenerationConfig;
import app.overture.contacts.Dossier;
import app.overture.contacts.Dossiers;
import app.overture.contacts.Fact;
import app.overture.generation.Preview.Candidate;
import app.overture.generation.Preview.Ground;
import app.overture.generation.Preview.Kind;
import app.overture.generation.Preview.Letter;
import app.overture.generation.PreviewTable.SampleRow;
import app.overture.generation.SequenceWriter.Text;
import app.overture.generation.prompt.Brief;
import app.overture.model.Budget;
import app.overture.model.ModelTasks;
import app.overture.shared.Ids;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Real samples for three contacts before the whole campaign is paid. They are billed like any call; a run under the same
 * settings takes them over instead of paying again. The campaign itself does not notice.
 */
@Service
@Transactional
public class Previews {

    public static final int SAMPLES = 3;

    private final PreviewTable table;
    private final CampaignService campaigns;
    private final Briefs briefs;
    private final Estimator estimator;
    private final Dossiers dossiers;
    private final CampaignNews news;
    private final ModelTasks tasks;
    private final Budget budget;
    private final Access access;
    private final AuditLog audit;
    private final Ids ids;

    Previews(
            PreviewTable table,
            CampaignService campaigns,
            Briefs briefs,
            Estimator estimator,
            Dossiers dossiers,
            CampaignNews news,
            ModelTasks tasks,
            Budget budget,
            Access access,
            AuditLog audit,
            Ids ids) {
        this.table = table;
        this.campaigns = campaigns;
        this.briefs = briefs;
        this.estimator = estimator;
        this.dossiers = dossiers;
        this.news = news;
        this.tasks = tasks;
        this.budget = budget;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
    }

    /** Everyone a sample can be written for, the best known first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(UUID campaignId) {
        access.viewer();
        CampaignDetail campaign = campaigns.get(campaignId);
        return table.candidates(campaignId, briefs.of(campaign, campaign.generationConfig()));
    }

    /** The best known, one in the middle, and the one of whom least is known; the same ones every time. */
    public static List<Candidate> choice(List<Candidate> candidates) {
        List<Candidate> chosen = new ArrayList<>();
        if (!candidates.isEmpty()) {
            chosen.add(as(candidates.getFirst(), Kind.RICH));
        }
        if (candidates.size() > 2) {
            chosen.add(as(candidates.get(candidates.size() / 2), Kind.TYPICAL));
        }
        if (candidates.size() > 1) {
            chosen.add(as(candidates.getLast(), Kind.THIN));
        }
        return List.copyOf(chosen);
    }

    /**
     * @param contactIds whom to write for; empty for {@link #choice}
     */
    @Transactional(readOnly = true)
    public CostEstimate estimate(UUID campaignId, GenerationConfig config, Collection<UUID> contactIds) {
        access.viewer();
        CampaignDetail campaign = campaigns.get(campaignId);
        Brief brief = briefs.of(campaign, Settings.checked(config));
        return estimator.estimate(brief, ids(chosen(campaignId, brief, contactIds)));
    }

    /**
     * Lays a job for each sample.
     *
     * @throws Problem 409 {@code preview_running}, 409 when the campaign is being written, 422 {@code no_contacts} when
     *     nobody can be written to, 422 {@code over_budget}
     */
    public Preview start(UUID campaignId, GenerationConfig config, Collection<UUID> contactIds) {
        Actor actor = access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        table.lockCampaign(campaignId);
        requireNone(campaignId);
        Brief brief = briefs.of(campaign, Settings.checked(config));
        List<Candidate> chosen = chosen(campaignId, brief, contactIds);
        if (chosen.isEmpty()) {
            throw Problem.unprocessable(
                    "no_contacts",
                    "Nobody waits here who can be written to. A sample needs a contact with a company profile and an"
                            + " address, whose messages are not written yet.");
        }
        if (campaign.status() == CampaignStatus.GENERATING
                || !campaign.status().isOpenForSetup() && !campaign.status().mayBecome(CampaignStatus.GENERATING)) {
            throw Problem.conflict("illegal_move", "Samples can be written before a campaign is, not while or after.");
        }
        BigDecimal estimate = estimator.estimate(brief, ids(chosen)).total();
        budget.require(estimate);
        UUID id = ids.next();
        table.insert(id, campaignId, brief, estimate, actor.userId().orElse(null), chosen);
        tasks.scheduleFairly(chosen.stream()
                .map(one -> new PreviewJob(actor.tenantId(), campaignId, id, one.contactId(), 1).instance())
                .toList());
        audit.record(
                "generation.previewed", campaign.name(), chosen.size() + " samples, about " + Money.text(estimate));
        news.changed(campaignId);
        return latest(campaignId).orElseThrow();
    }

    /** A run waits until the samples are there: what is being paid for now it shall not pay for as well. */
    @Transactional(readOnly = true)
    public void requireNone(UUID campaignId) {
        if (table.isRunning(campaignId)) {
            throw Problem.conflict(
                    "preview_running", "Samples are being written. Wait until they are there, or stop them.");
        }
    }

    /** The newest preview, with what is written of it. */
    @Transactional(readOnly = true)
    public Optional<Preview> latest(UUID campaignId) {
        access.viewer();
        CampaignDetail campaign = campaigns.get(campaignId);
        return table.latest(campaignId).map(row -> {
            List<SampleRow> rows = table.samples(row.id());
            Map<UUID, Dossier> known =
                    dossiers.of(rows.stream().map(SampleRow::contactId).toList());
            Brief now = briefs.of(campaign, campaign.generationConfig());
            return new Preview(
                    row.id(),
                    campaignId,
                    row.startedAt(),
                    row.estimateUsd(),
                    !now.equals(row.brief()),
                    rows.stream()
                            .map(one -> sample(one, row.brief(), known.get(one.contactId())))
                            .toList());
        });
    }

    /** What waits is left out; a call under way is paid and thrown away. */
    public void cancel(UUID campaignId) {
        access.editor();
        CampaignDetail campaign = campaigns.get(campaignId);
        if (!table.cancel(campaignId)) {
            throw Problem.conflict("no_preview_running", "No samples are being written for this campaign.");
        }
        audit.record("generation.preview_cancelled", campaign.name(), "");
        news.changed(campaignId);
    }

    @EventListener
    void campaignDeleted(CampaignDeleted deleted) {
        table.cancel(deleted.campaignId());
    }

    private List<Candidate> chosen(UUID campaignId, Brief brief, Collection<UUID> contactIds) {
        List<Candidate> candidates = table.candidates(campaignId, brief);
        if (contactIds.isEmpty()) {
            return choice(candidates);
        }
        if (contactIds.size() > SAMPLES) {
            throw Problem.badInput("contact_ids", "A preview has at most three samples.");
        }
        Set<UUID> wanted = Set.copyOf(contactIds);
        List<Candidate> ours = choice(candidates);
        if (wanted.equals(Set.copyOf(ids(ours)))) {
            return ours;
        }
        List<Candidate> found = candidates.stream()
                .filter(one -> wanted.contains(one.contactId()))
                .toList();
        if (found.size() < wanted.size()) {
            // Another workspace's contact is refused as such before anything is said about this campaign's.
            wanted.forEach(dossiers::of);
            throw Problem.badInput(
                    "contact_ids",
                    "A sample can be written for contacts of this campaign with a company profile and an address, whose"
                            + " messages are not written yet.");
        }
        return found;
    }

    private static Preview.Sample sample(SampleRow row, Brief brief, @Nullable Dossier dossier) {
        List<Letter> letters =
                row.texts().stream().map(text -> letter(text, brief)).toList();
        Set<UUID> used = letters.stream()
                .flatMap(letter -> letter.evidence().stream())
                .flatMap(sentence -> sentence.factIds().stream())
                .collect(Collectors.toSet());
        Map<UUID, Ground> facts = new LinkedHashMap<>();
        for (Fact fact : dossier == null ? List.<Fact>of() : dossier.facts()) {
            if (used.contains(fact.id())) {
                facts.put(fact.id(), new Ground(fact.value(), fact.source(), fact.observedOn()));
            }
        }
        return new Preview.Sample(
                row.contactId(),
                row.name(),
                row.jobTitle(),
                row.companyName(),
                row.kind(),
                row.status(),
                letters,
                facts,
                row.costUsd(),
                row.failureCode(),
                row.failureReason(),
                row.finishedAt());
    }

    private static Letter letter(Text text, Brief brief) {
        Brief.StepBrief step = brief.step(text.step());
        return new Letter(
                text.step(), step.channel(), step.label(), text.subject(), text.body(), text.evidence(), text.flags());
    }

    private static List<UUID> ids(List<Candidate> chosen) {
        return chosen.stream().map(Candidate::contactId).toList();
    }

    private static Candidate as(Candidate one, Kind kind) {
        return new Candidate(one.contactId(), one.name(), one.jobTitle(), one.companyName(), one.facts(), kind);
    }
}
