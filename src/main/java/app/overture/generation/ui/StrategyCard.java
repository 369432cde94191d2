package app.overture.generation.ui;

import app.overture.playbook.Playbook;
import app.overture.playbook.Strategy;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which strategy the messages are written under, or the gentle word that there is none. */
final class StrategyCard extends Div {

    private Object painted = "";

    StrategyCard() {
        addClassNames("card", "padded");
    }

    void show(Optional<Playbook> playbook, boolean writing) {
        Object look = List.of(playbook.map(Playbook::number), writing);
        if (look.equals(painted)) {
            return;
        }
        painted = look;
        removeAll();
        playbook.ifPresentOrElse(one -> summary(one, writing), this::gentlePrompt);
    }

    private void summary(Playbook playbook, boolean writing) {
        Paragraph which = new Paragraph("Playbook “" + playbook.name() + "”, version " + playbook.number()
                + (writing ? ", frozen for this run." : "."));
        which.addClassName("quiet");
        UnorderedList points = new UnorderedList();
        points.addClassName("tick");
        for (String point : points(playbook.strategy())) {
            Span words = new Span(point);
            points.add(new ListItem(Icon.of("check"), words));
        }
        add(new H2("Strategy used"), which, points, link("Open the playbook"));
    }

    private void gentlePrompt() {
        Paragraph words = new Paragraph(new Text("Create a playbook to improve message quality."));
        words.addClassName("quiet");
        add(new H2("Strategy"), words, link("Create a playbook"));
    }

    private static List<String> points(Strategy strategy) {
        List<String> points = new ArrayList<>();
        if (!strategy.icp().industries().isEmpty()) {
            points.add("Who: " + String.join(", ", strategy.icp().industries()));
        }
        if (!strategy.valuePropositions().isEmpty()) {
            points.add("Why: " + strategy.valuePropositions().getFirst());
        }
        if (!strategy.positioning().isBlank()) {
            points.add("Instead of: " + strategy.positioning());
        }
        points.add(count(strategy.messaging().proofPoints().size(), "proof point") + ", "
                + count(strategy.personas().size(), "persona"));
        return points;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static Anchor link(String text) {
        Anchor link = new Anchor("playbook", text);
        link.addClassName("meta");
        return link;
    }
}
