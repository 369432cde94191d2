package app.overture.review.ui.queue;

import app.overture.campaigns.ui.CampaignLayout;
import app.overture.messages.MessageFilter;
import app.overture.review.ReviewOrder;
import app.overture.review.ui.MessageAddress;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the queue goes through, and in which order. The address says it, so that it can be kept and shared. */
record QueueScope(MessageFilter filter, ReviewOrder order) {

    static QueueScope all(UUID campaignId) {
        return new QueueScope(MessageFilter.ofCampaign(campaignId), ReviewOrder.SCORE);
    }

    static QueueScope of(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        return new QueueScope(
                MessageAddress.read(CampaignLayout.campaignId(event.getRouteParameters()), address)
                        .withStatuses(Set.of()),
                ReviewOrder.of(address.getSingleParameter("order").orElse("")));
    }

    UUID campaignId() {
        return Objects.requireNonNull(filter.campaignId());
    }

    boolean isNarrow() {
        return QueueFilters.narrows(filter);
    }

    /** As nobody asked for anything else. */
    boolean isUsual() {
        return !isNarrow() && order == ReviewOrder.SCORE;
    }

    String path() {
        return "campaigns/" + campaignId() + "/review";
    }

    QueryParameters parameters() {
        Map<String, List<String>> address = new LinkedHashMap<>(
                MessageAddress.write(filter, Optional.empty()).getParameters());
        if (!order.text().isEmpty()) {
            address.put("order", List.of(order.text()));
        }
        return new QueryParameters(address);
    }
}
