package app.overture.model.ui;

import app.overture.model.ModelCheck;
import app.overture.model.ModelConnection;
import app.overture.model.ModelConnections;
import app.overture.model.OwnPrices;
import app.overture.model.Prices;
import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.settings.SettingsService;
import app.overture.shared.OwnAddress;
import app.overture.shared.Problem;
import app.overture.shared.ui.CopyButton;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.TenantScope;
import app.overture.tenancy.Workspaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;

/** The keys to outside systems. They go in and never come out again. */
@Route("settings/keys")
@PageTitle("Keys · Overture")
@Menu(title = "Keys", order = 25)
@RolesAllowed("ADMIN")
class KeysView extends Div {

    private final SettingsService settings;
    private final Secrets secrets;
    private final ModelConnections connections;
    private final ModelCheck check;
    private final Prices prices;
    private final Clock clock;
    private final TextField baseUrl = new TextField("Base URL");
    private final TextField modelName = new TextField("Model");
    private final Div modelState = new Div();
    private final Div checkResult = new Div();
    private final Button test = new Button("Test the model", click -> test());
    private final SecretField modelKey;
    private final PriceForm price;

    KeysView(
            SettingsService settings,
            Secrets secrets,
            ModelConnections connections,
            ModelCheck check,
            Prices prices,
            OwnPrices ownPrices,
            Workspaces workspaces,
            OwnAddress ownAddress,
            Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.connections = connections;
        this.check = check;
        this.prices = prices;
        this.clock = clock;
        modelKey = secretField(SecretName.MODEL_API_KEY);
        price = new PriceForm(ownPrices, this::show);
        addClassName("screen");
        Paragraph what = new Paragraph(
                "A key is stored encrypted and never shown again. While one is missing, the sandbox stands in for it.");
        what.addClassName("quiet");
        String webhook = ownAddress.publicUrl() + "/webhooks/resend/"
                + workspaces.current().slug();
        Div body = new Div(what, model(), resend(webhook));
        body.addClassNames("body", "keys");
        add(new PageHeader("Keys").crumbs(new Text("Settings"), new Text("Keys")), body);
        show();
    }

    private Component model() {
        baseUrl.setPlaceholder("https://api.openai.com/v1");
        baseUrl.setHelperText(
                "Any OpenAI-compatible address. Empty: the installation's. A new address forgets the key.");
        modelName.setHelperText("Empty: the installation's.");
        checkResult.getElement().setAttribute("role", "status");
        Button save = new Button("Save address and model", click -> saveModel());
        return card(
                "Language model", modelState, baseUrl, modelName, row(save), modelKey, row(test), checkResult, price);
    }

    private Component resend(String webhook) {
        Span address = new Span(webhook);
        address.addClassName("cut");
        Div line = new Div(
                new Span("Webhook address for Resend:"), address, new CopyButton(webhook, "the webhook address"));
        line.addClassName("row");
        return card(
                "Resend", secretField(SecretName.RESEND_API_KEY), secretField(SecretName.RESEND_WEBHOOK_SECRET), line);
    }

    private SecretField secretField(SecretName name) {
        return new SecretField(name, secrets, clock, settings.current().timeZone(), this::show);
    }

    private void show() {
        var current = settings.current();
        baseUrl.setValue(Objects.requireNonNullElse(current.modelBaseUrl(), ""));
        modelName.setValue(Objects.requireNonNullElse(current.modelName(), ""));
        modelKey.refresh();
        ModelConnection connection = connections.current();
        modelState.removeAll();
        modelState.add(
                connection.sandbox()
                        ? Note.of(
                                Tone.NEUTRAL,
                                "Sandbox writer.",
                                "Nothing leaves this machine; what it costs is rehearsed, not paid.")
                        : Note.of(
                                Tone.GOOD,
                                connection.model() + " at " + connection.provider() + ".",
                                source(connection)));
        Prices.Price found = prices.of(connection.model());
        price.setVisible(connection.own());
        price.show(connection.model(), found);
        if (!found.known()) {
            modelState.add(Note.of(
                    Tone.WARN,
                    "Its price is not known.",
                    "Until it is, every call counts at the price of " + found.model() + ". Put in what yours costs."));
        }
    }

    private static String source(ModelConnection connection) {
        return connection.own() ? "This workspace's own connection." : "The installation's connection.";
    }

    private void saveModel() {
        try {
            connections.choose(baseUrl.getValue(), modelName.getValue());
            show();
            Toast.show("Address and model saved.");
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    /** The call may take a minute: it runs beside the screen and its outcome is pushed. */
    private void test() {
        UI ui = UI.getCurrent();
        test.setEnabled(false);
        checkResult.removeAll();
        checkResult.add(new Text("Asking the model…"));
        Thread.ofVirtual().start(TenantScope.bound(() -> {
            ModelCheck.Outcome outcome = check.run();
            ui.access(() -> {
                test.setEnabled(true);
                checkResult.removeAll();
                checkResult.add(
                        outcome.works()
                                ? Note.of(Tone.GOOD, "It works.", outcome.sentence())
                                : Note.of(Tone.BAD, "It does not work.", outcome.sentence()));
            });
        }));
    }

    private static Component row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private static Component card(String title, Component... parts) {
        Div card = new Div();
        card.addClassNames("card", "padded", "form");
        card.add(new H2(title));
        card.add(parts);
        return card;
    }
}
