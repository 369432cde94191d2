package app.overture.generation.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStats;
import app.overture.campaigns.GenerationConfig;
import app.overture.campaigns.Whom;
import app.overture.generation.CostEstimate;
import app.overture.generation.Generation;
import app.overture.model.Budget;
import app.overture.model.BudgetState;
import app.overture.shared.Money;
import app.overture.shared.ui.Confirm;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** What Generate is going to do and cost, asked before anything is spent; the failed ones only when wanted. */
final class GenerateQuestion {

    private final Generation generation;
    private final Budget budget;
    private final CampaignDetail campaign;
    private final GenerationConfig config;
    private final Consumer<Whom> then;
    private final Paragraph sentence = new Paragraph();
    private final Checkbox failedToo = new Checkbox();

    GenerateQuestion(
            Generation generation,
            Budget budget,
            CampaignDetail campaign,
            GenerationConfig config,
            Consumer<Whom> then) {
        this.generation = generation;
        this.budget = budget;
        this.campaign = campaign;
        this.config = config;
        this.then = then;
    }

    /** Who is written to without a further word: who waits, or else those who failed. */
    static Whom whom(CampaignDetail campaign) {
        CampaignStats stats = campaign.stats();
        return stats.pending() + stats.cancelled() > 0 ? Whom.WAITING : Whom.ALL;
    }

    void ask() {
        ConfirmDialog dialog = Confirm.ask("", "", "", () -> then.accept(chosen()));
        int failed = campaign.stats().failed();
        failedToo.setVisible(failed > 0 && whom(campaign) == Whom.WAITING);
        failedToo.setLabel(
                failed == 1 ? "1 failed one is tried again too" : failed + " failed ones are tried again too");
        failedToo.addValueChangeListener(change -> show(dialog));
        dialog.setWidth("440px");
        dialog.setText(new Div(sentence, failedToo));
        show(dialog);
    }

    private Whom chosen() {
        return failedToo.getValue() ? Whom.ALL : whom(campaign);
    }

    private void show(ConfirmDialog dialog) {
        CostEstimate estimate = generation.estimate(campaign.id(), config, chosen());
        dialog.setHeader("Generate " + Words.messages(estimate.messages()) + "?");
        dialog.setConfirmText("Generate for " + Money.text(estimate.total()));
        sentence.setText(who(campaign.stats()) + "Estimated cost " + Money.text(estimate.total()) + " for "
                + estimate.contacts() + (estimate.contacts() == 1 ? " contact. " : " contacts. ") + left(estimate)
                + "Nothing is sent: each message waits for your review.");
    }

    /** "12 contacts added since. ", for a campaign that was written before; nothing for the first time. */
    static String who(CampaignStats stats) {
        StringBuilder words = new StringBuilder();
        boolean written = stats.generated() + stats.failed() + stats.cancelled() > 0;
        if (written && stats.pending() > 0) {
            words.append(stats.pending() == 1 ? "1 contact" : stats.pending() + " contacts")
                    .append(" added since. ");
        }
        if (stats.cancelled() > 0) {
            words.append(stats.cancelled()).append(" left out when writing was stopped. ");
        }
        if (stats.pending() + stats.cancelled() == 0 && stats.failed() > 0) {
            words.append(stats.failed()).append(" failed before and are tried again. ");
        }
        return words.toString();
    }

    private String left(CostEstimate asked) {
        BudgetState state = budget.state();
        return state.left() == null
                ? ""
                : "This month's budget has " + Money.text(state.left()) + " left"
                        + (state.allows(asked.total()) ? ". " : ", which is not enough. ");
    }
}
