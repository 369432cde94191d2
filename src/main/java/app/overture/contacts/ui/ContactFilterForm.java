package app.overture.contacts.ui;

import app.overture.contacts.ContactFilter;
import app.overture.contacts.Facet;
import app.overture.contacts.FilterChoices;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The filter of contacts as a form: the usual facets in one line, the others behind "More". It tells each change at once.
 * What it does not show of a filter, such as the campaign to leave out, it keeps.
 */
public final class ContactFilterForm extends Div {

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final Consumer<ContactFilter> changed;
    private final TextField search = new TextField("Search");
    private final TextField jobTitle = new TextField("Job title has");
    private final IntegerField score = new IntegerField("Score from");
    private final List<FacetField> facets = new ArrayList<>();
    private final List<FacetField> rare = new ArrayList<>();
    private final Div more = new Div();
    private final Button moreButton = new Button("More", Icon.of("filter"));
    private ContactFilter base = ContactFilter.none();
    private boolean filling;

    /** @param changed is told of each change that a person makes, not of {@link #show} */
    public ContactFilterForm(FilterChoices choices, Consumer<ContactFilter> changed) {
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", "Filter contacts");
        Div usual = new Div(
                searchField(),
                facet(Facet.OWNER_ID, "Owner", choices),
                facet(Facet.TAG, "Tag", choices),
                facet(Facet.READINESS, "Readiness", choices),
                facet(Facet.INDUSTRY, "Industry", choices),
                moreButton());
        usual.addClassName("facets");
        more.addClassName("facets");
        more.setId("more-filters");
        more.add(
                rare(Facet.ICP_FIT, "ICP fit", choices),
                rare(Facet.TIER, "Tier", choices),
                rare(Facet.SENIORITY, "Seniority", choices),
                rare(Facet.DEPARTMENT, "Department", choices),
                rare(Facet.COMPANY_SIZE, "Company size", choices),
                rare(Facet.REGION, "Region", choices),
                rare(Facet.LINKEDIN_ACTIVITY, "LinkedIn activity", choices),
                jobTitleField(),
                scoreField());
        add(usual, more);
        unfold(false);
    }

    /** The filter as it stands in the form. */
    public ContactFilter value() {
        ContactFilter filter = base.withQ(search.getValue())
                .with(
                        Facet.JOB_TITLE,
                        Arrays.stream(jobTitle.getValue().split(","))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList(),
                        base.excludes(Facet.JOB_TITLE))
                .withMinScore(score.getValue() == null ? 0 : Math.clamp(score.getValue(), 0, 100));
        for (FacetField facet : facets) {
            filter = facet.applyTo(filter);
        }
        return filter;
    }

    public void show(ContactFilter filter) {
        filling = true;
        base = filter;
        search.setValue(filter.q());
        jobTitle.setValue(String.join(
                ", ", filter.values(Facet.JOB_TITLE).stream().sorted().toList()));
        score.setValue(filter.minScore() == 0 ? null : filter.minScore());
        facets.forEach(facet -> facet.show(filter));
        if (rareSet() > 0) {
            unfold(true);
        }
        filling = false;
    }

    /** Empties the form and tells so. */
    public void clear() {
        ContactFilter empty = ContactFilter.none().withDisqualified(base.disqualified());
        show(base.excludeCampaignId() == null ? empty : empty.withoutCampaign(base.excludeCampaignId()));
        tell();
    }

    public void focusSearch() {
        search.focus();
    }

    /** "/" goes to the search, unless somebody is typing. The listener leaves with the form. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("""
                const form = this, field = $0;
                const key = e => {
                  if (!form.isConnected) { document.removeEventListener('keydown', key); return; }
                  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.repeat) { return; }
                  if (e.composedPath().some(n => n.matches && n.matches('input,textarea,select,[contenteditable],vaadin-dialog'))) { return; }
                  e.preventDefault();
                  field.focus();
                };
                document.addEventListener('keydown', key);""", search.getElement());
    }

    private TextField searchField() {
        search.setPlaceholder("Name, address, title, company");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.getElement().setAttribute("aria-keyshortcuts", "/");
        search.setTooltipText("Press / to search");
        search.addValueChangeListener(change -> tell());
        search.addClassName("search");
        return search;
    }

    private TextField jobTitleField() {
        jobTitle.setPlaceholder("any");
        jobTitle.setClearButtonVisible(true);
        jobTitle.setTooltipText("Several, parted by commas, are alternatives");
        jobTitle.setValueChangeMode(ValueChangeMode.LAZY);
        jobTitle.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        jobTitle.addValueChangeListener(change -> {
            draw();
            tell();
        });
        return jobTitle;
    }

    private IntegerField scoreField() {
        score.setPlaceholder("any");
        score.setMin(0);
        score.setMax(100);
        score.setClearButtonVisible(true);
        score.addValueChangeListener(change -> {
            draw();
            tell();
        });
        score.addClassName("short");
        return score;
    }

    private Button moreButton() {
        moreButton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        moreButton.getElement().setAttribute("aria-controls", "more-filters");
        moreButton.addClickListener(click -> unfold(!more.isVisible()));
        return moreButton;
    }

    private FacetField facet(Facet facet, String label, FilterChoices choices) {
        FacetField field = new FacetField(facet, label, choices.of(facet), () -> {
            draw();
            tell();
        });
        facets.add(field);
        return field;
    }

    private FacetField rare(Facet facet, String label, FilterChoices choices) {
        FacetField field = facet(facet, label, choices);
        rare.add(field);
        return field;
    }

    private void unfold(boolean open) {
        more.setVisible(open);
        draw();
    }

    private void draw() {
        long set = rareSet();
        moreButton.setText(more.isVisible() ? "Fewer" : set == 0 ? "More" : "More (" + set + ")");
        moreButton.getElement().setAttribute("aria-expanded", Boolean.toString(more.isVisible()));
    }

    private long rareSet() {
        @Nullable Integer from = score.getValue();
        return rare.stream().filter(FacetField::isSet).count()
                + (jobTitle.isEmpty() ? 0 : 1)
                + (from == null || from == 0 ? 0 : 1);
    }

    private void tell() {
        if (!filling) {
            changed.accept(value());
        }
    }
}
