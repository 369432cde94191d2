package app.overture.model.ui;

import app.overture.model.Budget;
import app.overture.settings.BudgetMode;
import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Zones;
import app.overture.tenancy.Workspaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The workspace's settings, with this month's use of the budget beside it; hence it lives with the budget. */
@Route("settings/workspace")
@PageTitle("Workspace · Overture")
@Menu(title = "Workspace", order = 21)
@RolesAllowed("ADMIN")
class WorkspaceView extends Div {

    private static final List<String> LANGUAGES =
            List.of("en", "cs", "de", "sk", "pl", "fr", "es", "it", "nl", "pt", "hu", "sv", "da");

    private final SettingsService settings;
    private final Workspaces workspaces;
    private final Budget budget;
    private final Clock clock;
    private final TextField name = new TextField("Name");
    private final ComboBox<String> language = new ComboBox<>("Language of messages");
    private final ComboBox<String> country = new ComboBox<>("Country, for public holidays");
    private final ComboBox<ZoneId> zone = Zones.field("Time zone");
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>("Working days");
    private final TimePicker from = new TimePicker("Send from");
    private final TimePicker until = new TimePicker("until");
    private final IntegerField cooldown = new IntegerField("Rest between two campaigns, in days");
    private final TextArea address = new TextArea("Postal address");
    private final BigDecimalField limit = new BigDecimalField("Monthly budget for language models");
    private final RadioButtonGroup<BudgetMode> mode = new RadioButtonGroup<>("At the limit");
    private final Div use = new Div();
    private WorkspaceSettings shown;

    WorkspaceView(SettingsService settings, Workspaces workspaces, Budget budget, Clock clock) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.budget = budget;
        this.clock = clock;
        this.shown = settings.current();
        addClassName("screen");
        use.addClassName("stays");
        prepareFields();
        Button save = new Button("Save settings", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div columns = new Div(form(), use);
        columns.addClassName("columns");
        Div body = new Div(columns);
        body.addClassName("body");
        add(new PageHeader("Workspace", save).crumbs(new Text("Settings"), new Text("Workspace")), body);
        name.setValue(workspaces.current().name());
        show();
    }

    private void prepareFields() {
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted((a, b) -> countryName(a).compareTo(countryName(b)))
                .toList());
        country.setItemLabelGenerator(WorkspaceView::countryName);
        days.addThemeName("horizontal");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        from.setStep(Duration.ofMinutes(30));
        until.setStep(Duration.ofMinutes(30));
        from.setLocale(Locale.UK);
        until.setLocale(Locale.UK);
        from.setHelperText("In the recipient's own time zone.");
        cooldown.setMin(0);
        cooldown.setMax(365);
        cooldown.setStepButtonsVisible(true);
        cooldown.setHelperText("A contact of another campaign within these days is reported before it is added.");
        address.setHelperText("Stands at the foot of every e-mail, as the law asks.");
        limit.setPrefixComponent(new Span("$"));
        limit.setLocale(Locale.US);
        limit.setHelperText("Empty: no limit.");
        mode.addThemeName("horizontal");
        mode.setItems(BudgetMode.values());
        mode.setItemLabelGenerator(WorkspaceView::words);
    }

    private Component form() {
        Div form = new Div(
                name,
                pair(language, country),
                section("Sending"),
                zone,
                days,
                pair(from, until),
                cooldown,
                address,
                section("Budget"),
                limit,
                mode);
        form.addClassName("form");
        return form;
    }

    private void show() {
        language.setValue(shown.language());
        country.setValue(shown.country());
        zone.setValue(shown.timeZone());
        days.setValue(shown.workingDays());
        from.setValue(shown.sendFrom());
        until.setValue(shown.sendUntil());
        cooldown.setValue(shown.cooldownDays());
        address.setValue(shown.postalAddress());
        limit.setValue(shown.monthlyBudgetUsd());
        mode.setValue(shown.budgetMode());
        use.removeAll();
        use.add(new BudgetUse(budget.state(), clock, shown.timeZone()));
    }

    private void save() {
        shown = settings.update(new WorkspaceSettings(
                orElse(language.getValue(), ""),
                orElse(zone.getValue(), shown.timeZone()),
                orElse(country.getValue(), ""),
                days.getValue(),
                orElse(from.getValue(), LocalTime.MIN),
                orElse(until.getValue(), LocalTime.MIN),
                orElse(cooldown.getValue(), -1),
                address.getValue(),
                limit.getValue(),
                mode.getValue(),
                shown.modelBaseUrl(),
                shown.modelName(),
                shown.version()));
        workspaces.rename(name.getValue());
        show();
        Toast.show("Settings saved.");
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    private static Component pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("pair");
        return pair;
    }

    private static Component section(String title) {
        return new H2(title);
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String words(BudgetMode mode) {
        return switch (mode) {
            case HARD -> "Stop";
            case SOFT -> "Stop at 120 %";
            case MONITOR -> "Only watch";
        };
    }
}
