package app.overture.playbook.ui;

import app.overture.playbook.PlaybookRule;
import app.overture.playbook.PlaybookRules;
import app.overture.playbook.PlaybookRules.Change;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** What the edits of the workspace taught: proposals to accept or decline, and the rules that hold. */
final class LearnedRules extends Div {

    private final PlaybookRules rules;
    private final boolean mayWrite;
    private final Clock clock;
    private final ZoneId zone;

    LearnedRules(PlaybookRules rules, boolean mayWrite, Clock clock, ZoneId zone) {
        this.rules = rules;
        this.mayWrite = mayWrite;
        this.clock = clock;
        this.zone = zone;
        addClassNames("column", "wide", "learned");
        refresh();
    }

    private void refresh() {
        removeAll();
        List<PlaybookRule> all = rules.list();
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            "Nothing learned yet",
                            "When people make the same change to several drafts in review, the rule behind it is proposed here."));
            return;
        }
        Paragraph words = new Paragraph("Counted from the edits of drafts, nothing here was made up by a model. An"
                + " accepted rule stands in the prompt of every run that starts from now on, at most "
                + PlaybookRules.MOST_IN_A_PROMPT + " of them; a declined one stays away until twice as many edits"
                + " speak for it.");
        words.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassNames("column", "wide");
        all.forEach(rule -> list.add(new RuleCard(rule, mayWrite, clock, zone, this::change)));
        add(words, list);
    }

    private void change(PlaybookRule rule, Change change, String done) {
        try {
            rules.change(rule.id(), change, rule.version());
            Toast.show(done);
        } finally {
            refresh();
        }
    }
}
