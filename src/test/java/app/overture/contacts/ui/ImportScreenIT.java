package app.overture.contacts.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportScreenIT extends BrowserTest {

    private static final Path FILES = Path.of("src/test/resources/import");

    @Autowired
    Given given;

    @Test
    void a_dropped_file_shows_what_will_happen_then_does_it_and_can_be_undone() {
        Given.Workspace workspace = given.workspace();
        signIn(workspace.editor());
        open("/contacts/import");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Import contacts")))
                .isVisible();
        photograph("import-file");

        drop("apollo-old.csv");

        assertThat(page.getByText("Apollo layout recognised")).isVisible();
        assertThat(page.getByText("All 3 accounted for")).isVisible();
        photograph("import-columns");

        press("Import 3 contacts");

        assertThat(page.getByText("3 contacts imported.")).isVisible();
        photograph("import-report");

        page.reload();
        press("Undo this import…");
        press("Undo the import");

        assertThat(page.getByText("3 contacts removed, 0 restored.")).isVisible();
    }

    @Test
    void a_file_that_is_no_table_is_refused_in_a_sentence() {
        signIn(given.workspace().editor());
        open("/contacts/import");

        drop("no-header.csv");

        assertThat(page.getByText("The first line looks like a person, not like column names."))
                .isVisible();
    }

    @Test
    void without_a_name_column_nothing_can_be_imported_until_one_is_chosen() {
        signIn(given.workspace().editor());
        open("/contacts/import");

        drop("no-name-column.csv");

        assertThat(page.getByText("No column holds a name.")).isVisible();
        assertThat(button("Import 0 contacts")).isDisabled();
    }

    private void drop(String name) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(FILES.resolve(name));
    }

    /** By keyboard, which nothing that floats above the screen can get in the way of. */
    private void press(String name) {
        button(name).press("Enter");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
