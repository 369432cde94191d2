package app.overture.review.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.review.KeyWishes;
import app.overture.shared.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyMapTest {

    @Test
    void everything_is_said_from_the_same_press() {
        KeyMap keys = KeyMap.STANDARD.withLetter(QueueKey.APPROVE, "y").withChord(Chord.CTRL_ALT);

        assertThat(keys.caps(QueueKey.APPROVE)).containsExactly("Ctrl", "Alt", "Y");
        assertThat(keys.ariaShortcuts(QueueKey.APPROVE)).isEqualTo("Control+Alt+Y");
        assertThat(PageKeys.of(keys, true))
                .startsWith("approve:Control+Alt:y reject:Control+Alt:r wait:Control+Alt:e ")
                .contains(" next:Control+Alt:j next::ArrowRight ")
                .endsWith(" reason7:Control+Alt:Digit7 reason7:Control+Alt:7 reason7:Control+Alt:Numpad7");
        assertThat(keys.caps(QueueKey.REGENERATE_WITH)).containsExactly("Ctrl", "Alt", "Shift", "G");
        assertThat(keys.ariaShortcuts(QueueKey.UNDO)).isEqualTo("Control+Alt+U Control+Z Meta+Z");
        assertThat(keys.ariaDigit(4)).isEqualTo("Control+Alt+4");
    }

    @Test
    void keys_that_are_not_lone_characters_stay_when_those_are_off() {
        KeyMap keys = KeyMap.STANDARD.withSingleKeys(false);

        assertThat(keys.caps(QueueKey.APPROVE)).isEmpty();
        assertThat(keys.digitCaps(1)).isEmpty();
        assertThat(keys.caps(QueueKey.NEXT)).containsExactly("→");
        assertThat(keys.caps(QueueKey.LEAVE)).containsExactly("Esc");
        assertThat(PageKeys.of(keys, true))
                .isEqualTo("undo:Control:z undo:Meta:z next::ArrowRight wait::ArrowLeft wait::Escape wait::Esc"
                        + " cancel::Escape cancel::Esc");
    }

    @Test
    void the_page_moves_ahead_of_no_decision_that_a_viewer_cannot_make() {
        assertThat(PageKeys.of(KeyMap.STANDARD, false)).doesNotContain("approve", "reject", "reason", "undo");
    }

    @Test
    void a_letter_that_is_taken_is_refused_with_what_it_means() {
        assertThatThrownBy(() -> KeyMap.STANDARD.withLetter(QueueKey.APPROVE, "R"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("R already means “Approve”, so it cannot mean “Reject” too.");
        assertThatThrownBy(() -> KeyMap.STANDARD
                        .withChord(Chord.CTRL)
                        .withLetter(QueueKey.UNDO, "y")
                        .withLetter(QueueKey.REJECT, "z"))
                .hasMessageContaining("Ctrl Z already means");
        assertThatThrownBy(() -> KeyMap.STANDARD.withLetter(QueueKey.APPROVE, "1"))
                .hasMessage("A key is one letter.");
        assertThat(KeyMap.STANDARD.withLetter(QueueKey.REGENERATE_WITH, "r").caps(QueueKey.REGENERATE_WITH))
                .containsExactly("Shift", "R");
    }

    @Test
    void wishes_come_back_as_they_were_and_nonsense_gives_the_usual_letters() {
        KeyMap keys = KeyMap.STANDARD
                .withLetter(QueueKey.APPROVE, "y")
                .withLetter(QueueKey.REJECT, "a")
                .withChord(Chord.ALT);

        assertThat(KeyMap.of(keys.wishes()).caps(QueueKey.REJECT)).containsExactly("Alt", "A");
        KeyMap odd = KeyMap.of(new KeyWishes(true, "hyper", Map.of("APPROVE", "r", "FLY", "x")));
        assertThat(odd.caps(QueueKey.APPROVE)).containsExactly("A");
        assertThat(keys.withUsualLetters().wishes().letters()).isEmpty();
    }
}
