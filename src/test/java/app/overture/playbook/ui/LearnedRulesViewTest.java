package app.overture.playbook.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.playbook.PlaybookRule;
import app.overture.playbook.PlaybookRules;
import app.overture.review.ReviewFixture;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-6")
class LearnedRulesViewTest extends ViewTest {

    private static final String WORDING = "In English: greet with “Good day,”, not “Hello {first} {last},”.";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Given given;

    @Autowired
    private PlaybookRules rules;

    private ReviewFixture fixture;
    private ReviewFixture.Desk desk;

    @BeforeEach
    void three_drafts_whose_greeting_was_changed() {
        fixture = beans.createBean(ReviewFixture.class);
        desk = fixture.desk(1);
        desk.messages().forEach(this::regreet);
    }

    @Test
    void a_proposal_shows_its_examples_and_is_reworded_while_it_is_accepted() {
        openSheet(desk.workspace().editor());
        assertThat(_get(Details.class).getSummaryText()).isEqualTo("3 messages speak for it");
        assertThat(_get(Details.class).getElement().getTextRecursively()).contains("Good day,");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Rule")), "Always say good day.");
        _click(button("Accept: " + WORDING));

        PlaybookRule accepted = given.as(desk.workspace().viewer(), rules::list).getFirst();
        assertThat(accepted.holds()).isTrue();
        assertThat(accepted.wording()).isEqualTo("Always say good day.");
        assertThat(accepted.decidedBy()).isEqualTo("editor");

        _click(button("Switch off: Always say good day."));
        assertThat(given.as(desk.workspace().viewer(), rules::holding)).isEmpty();
    }

    @Test
    void a_viewer_reads_it_and_decides_nothing() {
        openSheet(desk.workspace().viewer());

        assertThat(_get(TextField.class, spec -> spec.withLabel("Rule")).isReadOnly())
                .isTrue();
        assertThat(_find(com.vaadin.flow.component.button.Button.class).stream()
                        .map(com.vaadin.flow.component.button.Button::getText))
                .doesNotContain("Accept", "Decline");
    }

    private void openSheet(SignedIn person) {
        signIn(person);
        open("playbook");
        TabSheet sheets = _get(TabSheet.class);
        for (int n = 0; n < sheets.getTabCount(); n++) {
            if (sheets.getTabAt(n).getLabel().equals("Learned from edits")) {
                sheets.setSelectedIndex(n);
            }
        }
    }

    private void regreet(UUID id) {
        given.as(desk.workspace().editor(), () -> {
            MessageDetail message = fixture.messages().get(id);
            String body = message.body().replaceFirst("Hello [^,]*,", "Good day,");
            return fixture.messages().edit(id, message.subject(), body, EditReason.TOO_CASUAL, "", message.version());
        });
    }
}
