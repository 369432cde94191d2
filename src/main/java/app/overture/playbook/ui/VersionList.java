package app.overture.playbook.ui;

import app.overture.playbook.PlaybookService;
import app.overture.playbook.PlaybookVersion;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Moment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The versions, newest first, each comparable with the one before and restorable. */
class VersionList extends Div {

    private final PlaybookService playbooks;
    private final Clock clock;
    private final ZoneId zone;
    private final IntConsumer restore;
    private boolean readOnly;

    VersionList(PlaybookService playbooks, Clock clock, ZoneId zone, IntConsumer restore) {
        this.playbooks = playbooks;
        this.clock = clock;
        this.zone = zone;
        this.restore = restore;
        addClassNames("column", "versions");
    }

    void readOnly() {
        readOnly = true;
    }

    final void refresh() {
        removeAll();
        List<PlaybookVersion> all = playbooks.versions();
        if (all.isEmpty()) {
            add(new EmptyState("No version yet", "Each save keeps one, and any of them can come back."));
        }
        for (int n = 0; n < all.size(); n++) {
            PlaybookVersion before = n + 1 < all.size() ? all.get(n + 1) : null;
            add(row(all.get(n), before == null ? List.of() : lines(before), n == 0));
        }
    }

    private Component row(PlaybookVersion version, List<String> before, boolean newest) {
        Span number = new Span("Version " + version.number());
        number.addClassName("medium");
        Span who = new Span(version.createdBy());
        who.addClassNames("quiet", "grow");
        Button compare = new Button("What changed", click -> compare(version, before));
        compare.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        compare.setAriaLabel("What changed in version " + version.number());
        Div row = new Div(number, new Moment(version.createdAt(), clock, zone), who, compare);
        row.addClassName("fold");
        if (!newest && !readOnly) {
            row.add(restoreButton(version));
        }
        return row;
    }

    private Button restoreButton(PlaybookVersion version) {
        Button button = new Button(
                "Restore…",
                click -> Confirm.ask(
                        "Restore version " + version.number() + "?",
                        "It becomes the newest version. What was written since stays in this list.",
                        "Restore version " + version.number(),
                        () -> restore.accept(version.number())));
        button.setAriaLabel("Restore version " + version.number());
        return button;
    }

    private static void compare(PlaybookVersion version, List<String> before) {
        Dialog dialog = Dialogs.create("Version " + version.number() + " against the one before");
        dialog.setWidth("760px");
        dialog.add(new LineDiff(before, lines(version)));
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }

    private static List<String> lines(PlaybookVersion version) {
        List<String> lines = new ArrayList<>(version.content().lines().toList());
        lines.addAll(version.strategy().describe());
        return lines;
    }
}
