package app.overture.generation.ui;

import app.overture.campaigns.CampaignChange;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.Whom;
import app.overture.campaigns.ui.CampaignLayout;
import app.overture.campaigns.ui.CampaignScreen;
import app.overture.generation.CostEstimate;
import app.overture.generation.Generation;
import app.overture.generation.GenerationProgress;
import app.overture.generation.Previews;
import app.overture.generation.Rewrites;
import app.overture.model.Budget;
import app.overture.model.ui.BudgetNote;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the messages shall sound, what they would cost, and the button that has them written. */
@Route(value = "campaigns/:campaignId/generate", layout = CampaignLayout.class)
@PageTitle("Generate · Overture")
@PermitAll
class GenerateView extends Div implements CampaignScreen {

    private final Generation generation;
    private final CampaignService campaigns;
    private final Budget budget;
    private final ProgressDialogs dialogs;
    private final OutcomeBanner banner = new OutcomeBanner(this::retry, this::resume);
    private final SoundForm sound = new SoundForm(this::saveSound);
    private final StepsCard steps = new StepsCard(this::saveSteps, this::rewrite);
    private final EstimateCard estimateCard = new EstimateCard(this::ask);
    private final StepRewriting rewriting;
    private final PreviewCard preview;
    private final RewriteStrip rewriteStrip;
    private final StrategyCard strategy = new StrategyCard();
    private final Div body = new Div();
    private Optional<CampaignDetail> shown = Optional.empty();
    private Optional<CostEstimate> estimate = Optional.empty();

    GenerateView(
            Generation generation,
            CampaignService campaigns,
            Budget budget,
            ProgressDialogs dialogs,
            StepRewriting rewriting,
            Rewrites rewrites,
            Previews previews,
            LiveUpdates live) {
        this.generation = generation;
        this.campaigns = campaigns;
        this.budget = budget;
        this.dialogs = dialogs;
        this.rewriting = rewriting;
        preview = new PreviewCard(previews, budget, live, sound::config);
        rewriteStrip = new RewriteStrip(rewrites, editor());
        Div main = new Div(sound, steps);
        main.addClassNames("column", "wide", "grow");
        Aside side = new Aside(estimateCard, preview, strategy);
        side.addClassName("side");
        Div desk = new Div(main, side);
        desk.addClassName("gen");
        body.add(new BudgetNote(budget, live), banner, rewriteStrip, desk);
        body.addClassName("body");
    }

    @Override
    public void show(CampaignDetail campaign) {
        boolean first = shown.isEmpty();
        boolean otherConfig = shown.filter(before -> before.generationConfig().equals(campaign.generationConfig()))
                .isEmpty();
        shown = Optional.of(campaign);
        if (campaign.stats().contacts() == 0) {
            nobody(campaign);
            return;
        }
        if (first || otherConfig) {
            sound.show(campaign.generationConfig());
        }
        boolean writing = campaign.inGeneration();
        boolean possible = campaign.status().mayBecome(CampaignStatus.GENERATING);
        sound.lock(!possible || !editor(), writing);
        GenerationProgress progress = generation.progress(campaign.id());
        banner.show(progress);
        rewriteStrip.show(campaign.id());
        if (!writing || estimate.isEmpty()) {
            estimate(campaign);
        }
        estimate.ifPresent(one -> estimateCard.show(one, budget.state(), possible && editor()));
        steps.show(
                campaign.steps(),
                estimate,
                !campaign.status().isOpenForSetup() || !editor(),
                editor() && !writing ? Words.writtenSteps(progress.numbers()) : Set.of());
        preview.show(campaign, possible && editor());
        strategy.show(generation.strategy(), writing);
        // Not put in again when it is there: that would take the focus from whoever is typing.
        if (body.getParent().isEmpty()) {
            removeAll();
            add(body);
        }
    }

    private static boolean editor() {
        return TenantScope.require() instanceof Actor.Person person
                && person.signedIn().role().covers(Role.EDITOR);
    }

    @Override
    public List<Component> actions(CampaignDetail campaign) {
        if (!campaign.inGeneration()) {
            return List.of();
        }
        return List.of(new Button("Show progress", click -> dialogs.open(campaign.id())));
    }

    private void nobody(CampaignDetail campaign) {
        Anchor add = new Anchor("campaigns/" + campaign.id() + "/contacts", "Add contacts");
        add.addClassNames("link-button", "primary");
        removeAll();
        add(new EmptyState(
                "Add contacts to get started",
                "Choose by owner, industry or tag. Nothing is written or sent yet.",
                add));
    }

    private void estimate(CampaignDetail campaign) {
        try {
            estimate = Optional.of(generation.estimate(campaign.id(), sound.config(), GenerateQuestion.whom(campaign)));
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    private void saveSound(GenerationConfig config) {
        shown.filter(campaign -> campaign.status().isOpenForSetup())
                .ifPresent(campaign -> save(campaign, CampaignChange.none().withGenerationConfig(config)));
    }

    private void rewrite(CampaignStep step) {
        shown.ifPresent(campaign -> rewriting.ask(campaign.id(), step));
    }

    private void saveSteps(List<CampaignStep> changed) {
        shown.ifPresent(campaign -> save(campaign, CampaignChange.none().withSteps(changed)));
    }

    private void save(CampaignDetail campaign, CampaignChange change) {
        try {
            CampaignDetail saved = campaigns.update(campaign.id(), change);
            // Known already, so that the news of it does not overwrite what is being typed.
            shown = Optional.of(saved);
            show(saved);
        } catch (Problem problem) {
            Toast.problem(problem);
            steps.revert();
            show(campaign);
        }
    }

    /** Nothing is spent before this question (AC-10). */
    private void ask() {
        shown.ifPresent(campaign -> {
            try {
                new GenerateQuestion(generation, budget, campaign, sound.config(), whom -> begin(campaign, whom)).ask();
            } catch (Problem problem) {
                Toast.problem(problem);
            }
        });
    }

    private void begin(CampaignDetail campaign, Whom whom) {
        try {
            generation.start(campaign.id(), sound.config(), whom);
            dialogs.open(campaign.id());
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    private void resume() {
        shown.ifPresent(campaign -> ProgressDialog.pauseOrResume(generation, campaign.id(), true));
    }

    private void retry() {
        shown.ifPresent(campaign -> {
            try {
                generation.retryFailed(campaign.id());
                dialogs.open(campaign.id());
            } catch (Problem problem) {
                Toast.problem(problem);
            }
        });
    }
}
