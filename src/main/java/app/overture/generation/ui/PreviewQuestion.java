package app.overture.generation.ui;

import app.overture.campaigns.GenerationConfig;
import app.overture.generation.Preview.Candidate;
import app.overture.generation.Previews;
import app.overture.model.Budget;
import app.overture.model.BudgetState;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** For whom, and what it costs; nothing is spent before this question. */
final class PreviewQuestion {

    private final Previews previews;
    private final Budget budget;
    private final UUID campaign;
    private final GenerationConfig config;
    private final Runnable begun;
    private final Dialog dialog = Dialogs.create("Preview three contacts");
    private final MultiSelectComboBox<Candidate> contacts = new MultiSelectComboBox<>("Contacts");
    private final Paragraph cost = new Paragraph();
    private final Div refusal = new Div();
    private final Button write = new Button("", click -> begin());

    private PreviewQuestion(Previews previews, Budget budget, UUID campaign, GenerationConfig config, Runnable begun) {
        this.previews = previews;
        this.budget = budget;
        this.campaign = campaign;
        this.config = config;
        this.begun = begun;
        dialog.addClassName("preview-question");
        dialog.setWidth("520px");
        cost.addClassName("meta");
        List<Candidate> all = previews.candidates(campaign);
        contacts.setItems(all);
        contacts.setItemLabelGenerator(
                one -> one.companyName().isEmpty() ? one.name() : one.name() + ", " + one.companyName());
        contacts.setWidthFull();
        contacts.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        contacts.setHelperText(
                "At most three. Chosen for you: the one you know best, a typical one, the one you know least.");
        List<UUID> choice =
                Previews.choice(all).stream().map(Candidate::contactId).toList();
        contacts.setValue(
                all.stream().filter(one -> choice.contains(one.contactId())).toArray(Candidate[]::new));
        contacts.addValueChangeListener(change -> showCost());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(contacts, cost, refusal);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), write);
        showCost();
    }

    static void open(Previews previews, Budget budget, UUID campaign, GenerationConfig config, Runnable begun) {
        PreviewQuestion question = new PreviewQuestion(previews, budget, campaign, config, begun);
        question.dialog.open();
        question.write.focus();
    }

    private void showCost() {
        refusal.removeAll();
        int chosen = contacts.getValue().size();
        boolean possible = chosen > 0 && chosen <= Previews.SAMPLES;
        contacts.setInvalid(chosen > Previews.SAMPLES);
        contacts.setErrorMessage("Choose at most three contacts.");
        write.setEnabled(possible);
        if (!possible) {
            write.setText("Write samples");
            cost.setText(
                    chosen == 0 && contacts.getListDataView().getItemCount() == 0
                            ? "Nobody waits here who can be written to: a sample needs a company profile and an address."
                            : "");
            return;
        }
        try {
            BigDecimal about = previews.estimate(campaign, config, picked()).total();
            write.setText("Write " + chosen + " for " + Money.text(about));
            cost.setText("Estimated cost " + Money.text(about) + ". " + left() + "Nothing of it can be sent.");
        } catch (Problem problem) {
            refuse(problem);
        }
    }

    private String left() {
        BudgetState state = budget.state();
        return state.left() == null ? "" : "This month’s budget has " + Money.text(state.left()) + " left. ";
    }

    private void begin() {
        try {
            previews.start(campaign, config, picked());
            dialog.close();
            begun.run();
        } catch (Problem problem) {
            refuse(problem);
        }
    }

    private List<UUID> picked() {
        return contacts.getValue().stream().map(Candidate::contactId).toList();
    }

    private void refuse(Problem problem) {
        Note note = Note.of(Tone.BAD, "Not begun.", problem.sentence());
        note.getElement().setAttribute("role", "alert");
        refusal.removeAll();
        refusal.add(note);
    }
}
