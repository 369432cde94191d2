package app.overture.contacts.ui;

import app.overture.contacts.Enrichment;
import app.overture.shared.Money;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Toast;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks with the cost before people are enriched. Other features' lists use it too. */
public final class EnrichDialog {

    private EnrichDialog() {}

    /**
     * @param campaignId whose screen shows the progress, or null
     * @param then after it was queued
     */
    public static void open(
            Enrichment enrichment, Collection<UUID> contactIds, @Nullable UUID campaignId, Runnable then) {
        Enrichment.Estimate estimate = enrichment.estimate(contactIds);
        if (estimate.toEnrich() == 0) {
            Toast.show(estimate.contacts() == 1 ? "Everything is known already." : "All of them are ready already.");
            return;
        }
        Confirm.ask(
                "Enrich " + people(estimate.toEnrich()) + "?",
                sentence(estimate),
                "Enrich " + estimate.toEnrich() + " for about " + Money.text(estimate.costUsd()),
                () -> {
                    Enrichment.Queued queued = enrichment.enrich(contactIds, campaignId);
                    Toast.show(
                            queued.queued() == 0
                                    ? "All of them are being enriched already."
                                    : "Enriching " + people(queued.queued()) + ".");
                    then.run();
                });
    }

    private static String sentence(Enrichment.Estimate estimate) {
        StringBuilder sentence = new StringBuilder(
                "We read the company's website, pasted profiles and imported columns, and keep each fact with its source.");
        sentence.append(" This costs about ")
                .append(Money.text(estimate.costUsd()))
                .append('.');
        if (estimate.ready() > 0) {
            sentence.append(' ').append(people(estimate.ready())).append(estimate.ready() == 1 ? " is" : " are");
            sentence.append(" ready already and left alone.");
        }
        if (estimate.left() != null) {
            sentence.append(" The month's budget has ")
                    .append(Money.text(estimate.left()))
                    .append(" left.");
        }
        return sentence.toString();
    }

    private static String people(int count) {
        return count == 1 ? "1 contact" : String.format(java.util.Locale.US, "%,d contacts", count);
    }
}
