package app.overture.review.ui.letter;

import app.overture.generation.Generation;
import app.overture.generation.RegenerateRequest;
import app.overture.shared.Problem;
import app.overture.tenancy.Actor;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Has the model write a message again beside the reviewer's work; the answer comes to their screen when it is there. */
@Component
public class Rewriter {

    private final Generation generation;

    public Rewriter(Generation generation) {
        this.generation = generation;
    }

    /**
     * @param instruction what shall be different; empty for just another try
     */
    public void rewrite(UUID messageId, String instruction, UI ui, Runnable done, Consumer<Problem> refused) {
        if (!(TenantScope.require() instanceof Actor.Person(var person))) {
            throw new IllegalStateException("a screen is used by a person");
        }
        RegenerateRequest request =
                instruction.isEmpty() ? RegenerateRequest.plain() : RegenerateRequest.with(instruction);
        Thread.ofVirtual()
                .name("rewrite-" + messageId)
                .start(() -> TenantScope.runAs(person, () -> {
                    try {
                        generation.regenerate(messageId, request);
                        tell(ui, done);
                    } catch (Problem problem) {
                        tell(ui, () -> refused.accept(problem));
                    }
                }));
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException left) {
            // The person closed the screen; the new text is stored all the same.
        }
    }
}
