package app.overture.review.ui.keys;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.review.KeyWishes;
import app.overture.review.ReviewPreferences;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("FR-5")
class KeyboardViewTest extends ViewTest {

    @Autowired
    private Given given;

    @Autowired
    private ReviewPreferences preferences;

    @Test
    void a_viewer_has_keys_too_and_nobody_elses_change() {
        Given.Workspace workspace = given.workspace();
        signIn(workspace.viewer());
        open("settings/keyboard");

        _setValue(letter("Next, undecided"), "n");
        _setValue(_get(Checkbox.class), false);

        KeyMap mine = keysOf(workspace.viewer());
        assertThat(mine.singleKeys()).isFalse();
        assertThat(mine.letter(QueueKey.NEXT)).contains("n");
        assertThat(preferencesOf(workspace.editor())).isEqualTo(KeyWishes.NONE);
    }

    @Test
    void a_letter_that_is_taken_is_refused_in_a_sentence_and_not_stored() {
        Given.Workspace workspace = given.workspace();
        signIn(workspace.editor());
        open("settings/keyboard");

        _setValue(letter("Approve"), "y");
        _setValue(letter("Reject"), "y");

        assertThat(letter("Reject").isInvalid()).isTrue();
        assertThat(letter("Reject").getErrorMessage()).contains("Y already means “Approve”");
        assertThat(keysOf(workspace.editor()).letter(QueueKey.REJECT)).contains("r");

        _click(button("Back to the usual letters"));
        assertThat(letter("Approve").getValue()).isEqualTo("A");
        assertThat(keysOf(workspace.editor()).letter(QueueKey.APPROVE)).contains("a");
    }

    private KeyMap keysOf(SignedIn person) {
        return KeyMap.of(preferencesOf(person));
    }

    private KeyWishes preferencesOf(SignedIn person) {
        return given.as(person, () -> preferences.keys());
    }

    private static TextField letter(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
