package app.overture.review.ui.grid;

import app.overture.campaigns.Channel;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageStatus;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The fields that narrow the grid. They stand outside of it, so no letter typed here is ever a key there. */
final class MessageFilters extends Div {

    private enum Flagged {
        WITH("with flags"),
        WITHOUT("without flags");

        private final String label;

        Flagged(String label) {
            this.label = label;
        }
    }

    private final TextField search = new TextField("Search");
    private final MultiSelectComboBox<MessageStatus> status = new MultiSelectComboBox<>("Status");
    private final MultiSelectComboBox<Channel> channel = new MultiSelectComboBox<>("Channel");
    private final MultiSelectComboBox<Integer> step = new MultiSelectComboBox<>("Step");
    private final Select<Owner> owner = new Select<>();
    private final IntegerField score = new IntegerField("Score from");
    private final Select<Flagged> flagged = new Select<>();
    private final List<Owner> owners;
    private final Consumer<MessageFilter> onChange;
    private MessageFilter filter;
    private boolean showing;

    MessageFilters(MessageFilter initial, List<Integer> steps, List<Owner> owners, Consumer<MessageFilter> onChange) {
        this.filter = initial;
        this.owners = owners;
        this.onChange = onChange;
        addClassName("messages-filters");
        getElement().setAttribute("role", "search");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        status.setItems(MessageStatus.values());
        status.setItemLabelGenerator(one -> Badge.word("message", one.text()));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Channel::label);
        step.setItems(steps);
        owner.setLabel("Owner");
        owner.setItems(owners);
        owner.setEmptySelectionAllowed(true);
        owner.setItemLabelGenerator(one -> one == null ? "any" : one.name());
        score.setMin(0);
        score.setMax(100);
        score.setClearButtonVisible(true);
        flagged.setLabel("Flags");
        flagged.setItems(Flagged.values());
        flagged.setEmptySelectionAllowed(true);
        flagged.setItemLabelGenerator(one -> one == null ? "any" : one.label);
        Stream.of(status, channel, step).forEach(field -> field.setPlaceholder("any"));
        add(search, status, channel, step, owner, score, flagged);
        show(initial);
        Stream.<HasValue<?, ?>>of(search, status, channel, step, owner, score, flagged)
                .forEach(field -> field.addValueChangeListener(change -> changed()));
    }

    /** Puts a filter into the fields without reporting it. */
    void show(MessageFilter wanted) {
        showing = true;
        filter = wanted;
        search.setValue(wanted.search());
        status.setValue(wanted.statuses());
        channel.setValue(wanted.channels());
        step.setValue(wanted.steps());
        owner.setValue(owners.stream()
                .filter(one -> one.id().equals(wanted.ownerId()))
                .findFirst()
                .orElse(null));
        score.setValue(wanted.minScore());
        flagged.setValue(wanted.flagged() == null ? null : wanted.flagged() ? Flagged.WITH : Flagged.WITHOUT);
        showing = false;
        tint();
    }

    private void changed() {
        if (showing) {
            return;
        }
        filter = MessageFilter.ofCampaign(Objects.requireNonNull(filter.campaignId()))
                .withSearch(search.getValue())
                .withStatuses(status.getValue())
                .withChannels(channel.getValue())
                .withSteps(step.getValue())
                .withOwner(Optional.ofNullable(owner.getValue()).map(Owner::id).orElse(null))
                .withMinScore(score.getValue())
                .withFlagged(flagged.getValue() == null ? null : flagged.getValue() == Flagged.WITH);
        tint();
        onChange.accept(filter);
    }

    /** Fields that narrow are tinted. */
    private void tint() {
        Stream.<Component>of(search, status, channel, step, owner, score, flagged)
                .forEach(field -> field.getElement().getClassList().set("set", !((HasValue<?, ?>) field).isEmpty()));
    }
}
