package app.overture.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.contacts.ContactService;
import app.overture.contacts.NewContact;
import app.overture.shared.ui.PaletteSource;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommandPaletteTest extends ViewTest {

    @Autowired
    private Given given;

    @Autowired
    private ContactService contacts;

    @Autowired
    private List<PaletteSource> sources;

    private Given.Workspace workspace;
    private UUID jana;

    @BeforeEach
    void one_contact() {
        workspace = given.workspace();
        jana = given.asMachine(
                workspace.id(), () -> contacts.create(NewContact.named("Jana", "Nováková", "jana@kovoslav.example")));
    }

    @Test
    void a_few_letters_lead_to_a_person() {
        opened(workspace.editor());

        type("nová");
        assertThat(options()).containsExactly("Jana Nováková");
        Div first = _get(Div.class, spec -> spec.withClasses("palette-option"));
        ComponentUtil.fireEvent(first, new ClickEvent<>(first));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("contacts/" + jana);
    }

    @Test
    void only_what_the_person_may_open_is_offered() {
        opened(workspace.editor());
        type("keys");
        assertThat(options()).isEmpty();
        assertThat(_get(Div.class, spec -> spec.withClasses("palette-none")).getText())
                .isEqualTo("Nothing is called “keys”.");
    }

    @Test
    void an_administrator_finds_the_settings_too() {
        opened(workspace.admin());
        type("keys");
        assertThat(options()).containsExactly("Keys");
    }

    @Test
    void a_new_campaign_is_not_offered_to_a_viewer() {
        opened(workspace.viewer());
        type("new camp");
        assertThat(options()).isEmpty();
    }

    @Test
    void another_workspaces_people_are_not_found() {
        opened(given.workspace().editor());
        type("nová");
        assertThat(options()).isEmpty();
    }

    private void opened(SignedIn person) {
        signIn(person);
        open("playbook");
        CommandPalette.open(sources);
        roundtrip();
    }

    private void type(String words) {
        _setValue(
                _get(
                        TextField.class,
                        spec -> spec.withPlaceholder("A campaign, a contact, a setting, something to do")),
                words);
    }

    private static List<String> options() {
        return _find(Div.class, spec -> spec.withClasses("palette-option")).stream()
                .map(option -> option.getChildren()
                        .filter(part -> part.getElement().getClassList().contains("palette-label"))
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .toList();
    }
}
