package app.overture.review.ui;

import app.overture.campaigns.Channel;
import app.overture.messages.MessageChoices;
import app.overture.messages.MessageChoices.Employer;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageStatus;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The fields that narrow a campaign's messages: the usual ones in a line, the others behind "More". They stand outside of
 * the grid, so no letter typed here is ever a key there.
 */
public final class MessageFilters extends Div {

    private final TextField search = new TextField("Search");
    private final MultiSelectComboBox<MessageStatus> status = new MultiSelectComboBox<>("Status");
    private final MultiSelectComboBox<Channel> channel = new MultiSelectComboBox<>("Channel");
    private final MultiSelectComboBox<Integer> step = new MultiSelectComboBox<>("Step");
    private final ComboBox<FlagChoice> flags = new ComboBox<>("Flags");
    private final Select<Owner> owner = new Select<>();
    private final IntegerField score = new IntegerField("Score from");
    private final ComboBox<Employer> company = new ComboBox<>("Company");
    private final Button more = new Button("More", Icon.of("filter"));
    private final List<Owner> owners;
    private final MessageChoices choices;
    private final Consumer<MessageFilter> onChange;
    private MessageFilter filter;
    private boolean showing;

    /** @param onChange is told of each change that a person makes, not of {@link #show} */
    public MessageFilters(
            MessageFilter initial,
            List<Integer> steps,
            List<Owner> owners,
            MessageChoices choices,
            Consumer<MessageFilter> onChange) {
        this.filter = initial;
        this.owners = owners;
        this.choices = choices;
        this.onChange = onChange;
        addClassName("messages-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", "Filter messages");
        usual(steps);
        rare();
        add(search, status, channel, step, flags, more, owner, score, company);
        show(initial);
        fields().forEach(field -> field.addValueChangeListener(change -> changed()));
    }

    /** For the queue, where every message is a draft: all fields but the status, none of them folded away. */
    public MessageFilters forDrafts() {
        status.setVisible(false);
        more.setVisible(false);
        unfold(true);
        return this;
    }

    /** Puts a filter into the fields without reporting it. */
    public void show(MessageFilter wanted) {
        showing = true;
        filter = wanted;
        search.setValue(wanted.search());
        status.setValue(wanted.statuses());
        channel.setValue(wanted.channels());
        step.setValue(wanted.steps());
        flags.setValue(FlagChoice.of(wanted));
        owner.setValue(owners.stream()
                .filter(one -> one.id().equals(wanted.ownerId()))
                .findFirst()
                .orElse(null));
        score.setValue(wanted.minScore());
        company.setValue(Optional.ofNullable(wanted.companyId())
                .flatMap(choices::company)
                .orElse(null));
        showing = false;
        tint();
        unfold(rareOnes().anyMatch(field -> !field.isEmpty()));
    }

    private void usual(List<Integer> steps) {
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        status.setItems(MessageStatus.values());
        status.setItemLabelGenerator(one -> Badge.word("message", one.text()));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Channel::label);
        step.setItems(steps);
        Stream.of(status, channel, step).forEach(field -> field.setPlaceholder("any"));
        flags.setPlaceholder("any");
        flags.setClearButtonVisible(true);
        flags.setItemLabelGenerator(FlagChoice::label);
        flags.setItems(query -> FlagChoice.all(choices.flagCodes(campaignId())).stream()
                .filter(one -> one.label()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(query.getFilter().orElse("").toLowerCase(java.util.Locale.ROOT)))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }

    private void rare() {
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> unfold(!owner.isVisible()));
        owner.setLabel("Owner");
        owner.setItems(owners);
        owner.setEmptySelectionAllowed(true);
        owner.setItemLabelGenerator(one -> one == null ? "any" : one.name());
        score.setMin(0);
        score.setMax(100);
        score.setClearButtonVisible(true);
        score.setValueChangeMode(ValueChangeMode.LAZY);
        company.setPlaceholder("any");
        company.setClearButtonVisible(true);
        company.setItemLabelGenerator(Employer::name);
        company.setItems(query ->
                choices
                        .companies(campaignId(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
    }

    private void unfold(boolean open) {
        rareOnes().forEach(field -> ((Component) field).setVisible(open));
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private void changed() {
        if (showing) {
            return;
        }
        Optional<FlagChoice> flag = Optional.ofNullable(flags.getValue());
        filter = MessageFilter.ofCampaign(campaignId())
                .withSearch(search.getValue())
                .withStatuses(status.getValue())
                .withChannels(channel.getValue())
                .withSteps(step.getValue())
                .withFlagged(flag.map(FlagChoice::flagged).orElse(null))
                .withFlagCode(flag.map(FlagChoice::code).orElse(""))
                .withOwner(Optional.ofNullable(owner.getValue()).map(Owner::id).orElse(null))
                .withMinScore(score.getValue())
                .withCompany(Optional.ofNullable(company.getValue())
                        .map(Employer::id)
                        .orElse(null));
        tint();
        onChange.accept(filter);
    }

    private UUID campaignId() {
        return Objects.requireNonNull(filter.campaignId());
    }

    /** Fields that narrow are tinted. */
    private void tint() {
        fields().forEach(
                        field -> ((Component) field).getElement().getClassList().set("set", !field.isEmpty()));
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.concat(Stream.of(search, status, channel, step, flags), rareOnes());
    }

    private Stream<HasValue<?, ?>> rareOnes() {
        return Stream.of(owner, score, company);
    }
}
