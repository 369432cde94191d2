package app.overture.playbook.ui;

import app.overture.playbook.Playbook;
import app.overture.playbook.PlaybookService;
import app.overture.playbook.Strategy;
import app.overture.settings.SettingsService;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The strategy: the document people write, what is read out of it, and every version of both. */
@Route("playbook")
@PageTitle("Playbook · Overture")
@Menu(title = "Playbook", order = 4, icon = "book")
@PermitAll
class PlaybookView extends Div {

    private final PlaybookService playbooks;
    private final Clock clock;
    private final ZoneId zone;
    private final DocumentEditor document = new DocumentEditor();
    private final StrategyForm strategy = new StrategyForm();
    private final VersionList versions;
    private final Span state = new Span();
    private final Button extract = new Button("Extract strategy…", Icon.of("spark"), click -> askToExtract());
    private final Button save = new Button("Save playbook", click -> save());
    private int version = PlaybookService.NEW;

    PlaybookView(PlaybookService playbooks, SettingsService settings, ObjectProvider<PlaybookSheet> more, Clock clock) {
        this.playbooks = playbooks;
        this.clock = clock;
        this.zone = settings.current().timeZone();
        this.versions = new VersionList(playbooks, clock, zone, this::restore);
        addClassNames("screen", "playbook");
        state.addClassName("meta");
        state.getElement().setAttribute("role", "status");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        TabSheet sheets = new TabSheet();
        sheets.add("Document", document);
        sheets.add("Strategy", strategy);
        sheets.add("Versions", versions);
        more.orderedStream().forEach(sheet -> sheets.add(sheet.title(), sheet.content()));
        sheets.addClassName("fill");
        Div body = new Div(sheets);
        body.addClassName("body");
        add(new PageHeader("Playbook", extract, save).beside(state), body);
        if (!mayWrite()) {
            document.readOnly();
            strategy.readOnly();
            versions.readOnly();
            extract.setVisible(false);
            save.setVisible(false);
        }
        show(playbooks.current());
    }

    private void show(Optional<Playbook> current) {
        version = current.map(Playbook::version).orElse(PlaybookService.NEW);
        document.show(current.map(Playbook::content).orElse(""));
        strategy.show(current.map(Playbook::strategy).orElse(Strategy.none()));
        versions.refresh();
        state.setText(current.map(this::words).orElse("Not written yet. Messages get better with one."));
    }

    private String words(Playbook playbook) {
        String saved = "Version " + playbook.number() + ", saved "
                + Moment.words(playbook.updatedAt(), clock.instant(), zone) + " by " + playbook.updatedBy();
        return playbook.extractedAt() == null
                ? saved
                : saved + " · strategy extracted " + Moment.words(playbook.extractedAt(), clock.instant(), zone);
    }

    private Playbook save() {
        Playbook saved = playbooks.save(null, document.content(), strategy.value(), version);
        show(Optional.of(saved));
        Toast.show("Saved as version " + saved.number() + ".");
        return saved;
    }

    private void restore(int number) {
        Playbook restored = playbooks.restore(number, version);
        show(Optional.of(restored));
        Toast.show("Version " + number + " is back, as version " + restored.number() + ".");
    }

    private void askToExtract() {
        if (document.content().isBlank()) {
            throw Problem.unprocessable("empty_playbook", "The playbook is empty. Write down your strategy first.");
        }
        save();
        String cost = Money.text(playbooks.extractionEstimate());
        Confirm.ask(
                "Extract the strategy?",
                "The model reads the document and fills in the strategy, for about " + cost
                        + ". What stands in the fields now is replaced; it stays in the versions.",
                "Extract for " + cost,
                this::extract);
    }

    /** Takes a while: it runs beside the screen, and its outcome is pushed. */
    private void extract() {
        UI ui = UI.getCurrent();
        busy(true);
        Thread.ofVirtual().start(TenantScope.bound(() -> {
            try {
                PlaybookService.Extracted extracted = playbooks.extract();
                ui.access(() -> done(extracted, null));
            } catch (Problem problem) {
                ui.access(() -> done(null, problem));
            } catch (RuntimeException unforeseen) {
                ui.access(() -> {
                    busy(false);
                    throw unforeseen;
                });
            }
        }));
    }

    private void done(PlaybookService.@Nullable Extracted extracted, @Nullable Problem problem) {
        busy(false);
        if (extracted != null) {
            show(Optional.of(extracted.playbook()));
            Toast.show("Strategy extracted for " + Money.text(extracted.costUsd()) + ". Look it over.");
        } else if (problem != null) {
            Toast.problem(problem);
        }
    }

    private void busy(boolean busy) {
        extract.setEnabled(!busy);
        save.setEnabled(!busy);
        if (busy) {
            state.setText("The model reads the document…");
        } else {
            playbooks.current().map(this::words).ifPresent(state::setText);
        }
    }

    private static boolean mayWrite() {
        return TenantScope.require() instanceof Actor.Person(SignedIn person)
                && person.role().covers(Role.EDITOR);
    }
}
