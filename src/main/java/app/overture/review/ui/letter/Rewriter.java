package app.overture.review.ui.letter;

import app.overture.generation.Generation;
import app.overture.generation.RegenerateRequest;
import app.overture.shared.Problem;
import app.overture.tenancy.Actor;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.math.BigDecimal;
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

    /** What it would cost. */
    public BigDecimal cost(UUID messageId) {
        return generation.estimateRegeneration(messageId, RegenerateRequest.plain());
    }

    /** The caller goes on at once; one of the two is told on the screen when the model is through. */
    public void rewrite(UUID messageId, RegenerateRequest request, UI ui, Runnable done, Consumer<Problem> refused) {
        if (!(TenantScope.require() instanceof Actor.Person(var person))) {
            throw new IllegalStateException("a screen is used by a person");
        }
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
