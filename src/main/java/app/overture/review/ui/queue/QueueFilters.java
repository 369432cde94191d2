package app.overture.review.ui.queue;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.messages.MessageChoices;
import app.overture.messages.MessageFilter;
import app.overture.review.ReviewOrder;
import app.overture.review.ui.MessageFilters;
import app.overture.review.ui.letter.Marks;
import app.overture.shared.ui.Dialogs;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which messages the queue goes through and in what order: said in words, and asked in a dialog. */
@Component
class QueueFilters {

    private final Owners owners;
    private final MessageChoices choices;

    QueueFilters(Owners owners, MessageChoices choices) {
        this.owners = owners;
        this.choices = choices;
    }

    /** "Best contacts first: e-mail, step 2, with flags" */
    String words(MessageFilter filter, ReviewOrder order) {
        String which = Stream.of(
                        filter.channels().stream().sorted().map(Channel::label).collect(Collectors.joining(" or ")),
                        steps(filter),
                        filter.ownerId() == null ? "" : "sent by " + owner(filter),
                        filter.minScore() == null ? "" : "score from " + filter.minScore(),
                        flags(filter),
                        filter.companyId() == null ? "" : "to " + company(filter),
                        filter.search().isEmpty() ? "" : "with “" + filter.search() + "”")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return order.label() + (which.isEmpty() ? "." : ": only " + which + ".");
    }

    /** Whether anything is left out. */
    static boolean narrows(MessageFilter filter) {
        return !filter.equals(MessageFilter.ofCampaign(Objects.requireNonNull(filter.campaignId())));
    }

    Dialog ask(
            CampaignDetail campaign,
            MessageFilter filter,
            ReviewOrder order,
            BiConsumer<MessageFilter, ReviewOrder> onChosen) {
        Dialog dialog = Dialogs.create("What to review");
        dialog.setWidth("720px");
        Select<ReviewOrder> orders = new Select<>();
        orders.setLabel("Order");
        orders.setItems(ReviewOrder.values());
        orders.setItemLabelGenerator(ReviewOrder::label);
        orders.setValue(order);
        AtomicReference<MessageFilter> wanted = new AtomicReference<>(filter);
        List<Integer> steps =
                campaign.enabledSteps().stream().map(CampaignStep::position).toList();
        MessageFilters fields = new MessageFilters(filter, steps, owners.list(), choices, wanted::set).forDrafts();
        dialog.add(orders, fields);
        Button show = new Button("Show these", click -> {
            dialog.close();
            onChosen.accept(wanted.get(), orders.getValue());
        });
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), show);
        orders.focus();
        return dialog;
    }

    private static String steps(MessageFilter filter) {
        String numbers = filter.steps().stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
        return numbers.isEmpty() ? "" : "step " + numbers;
    }

    private static String flags(MessageFilter filter) {
        if (!filter.flagCode().isEmpty()) {
            return "flagged: " + Marks.title(filter.flagCode()).toLowerCase(Locale.ROOT);
        }
        return filter.flagged() == null ? "" : filter.flagged() ? "with flags" : "without flags";
    }

    private String owner(MessageFilter filter) {
        return owners.list().stream()
                .filter(one -> one.id().equals(filter.ownerId()))
                .map(Owner::name)
                .findFirst()
                .orElse("somebody who is gone");
    }

    private String company(MessageFilter filter) {
        return choices.company(Objects.requireNonNull(filter.companyId()))
                .map(MessageChoices.Employer::name)
                .orElse("a company that is gone");
    }
}
