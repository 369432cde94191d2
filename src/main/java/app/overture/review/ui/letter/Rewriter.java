package app.overture.review.ui.letter;

import app.overture.campaigns.CampaignNews;
import app.overture.generation.Generation;
import app.overture.generation.RegenerateRequest;
import app.overture.generation.Rewrites;
import app.overture.messages.MessageService;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Problem;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the model write a message again beside the reviewer's work, by a job that outlives the screen and the process; the
 * screen that asked is told when the new text is there.
 */
@Component
public class Rewriter {

    private final Generation generation;
    private final Rewrites rewrites;
    private final MessageService messages;
    private final LiveUpdates live;

    public Rewriter(Generation generation, Rewrites rewrites, MessageService messages, LiveUpdates live) {
        this.generation = generation;
        this.rewrites = rewrites;
        this.messages = messages;
        this.live = live;
    }

    /** What it would cost. */
    public BigDecimal cost(UUID messageId) {
        return generation.estimateRegeneration(messageId, RegenerateRequest.plain());
    }

    /** The caller goes on at once; one of the two is told on the screen when the model is through. */
    public void rewrite(UUID messageId, RegenerateRequest request, UI ui, Runnable done, Consumer<Problem> refused) {
        UUID rewriteId;
        UUID campaignId = messages.get(messageId).campaignId();
        try {
            rewriteId = rewrites.startOne(campaignId, messageId, request);
        } catch (Problem problem) {
            refused.accept(problem);
            return;
        }
        AtomicBoolean told = new AtomicBoolean();
        AtomicReference<LiveUpdates.@Nullable Subscription> ear = new AtomicReference<>();
        Runnable look = TenantScope.bound(() -> {
            Rewrites.Outcome outcome = rewrites.outcome(rewriteId, messageId);
            if (outcome.isWaiting()) {
                return;
            }
            LiveUpdates.Subscription listening = ear.getAndSet(null);
            if (listening != null) {
                listening.close();
            }
            if (told.compareAndSet(false, true)) {
                tell(ui, outcome.isDone() ? done : () -> refused.accept(problem(outcome)));
            }
        });
        ear.set(live.subscribe(
                CampaignNews.topic(TenantScope.tenantId(), campaignId),
                () -> Thread.ofVirtual().name("rewritten-" + messageId).start(look)));
        // It may have been through before anybody listened.
        Thread.ofVirtual().name("rewritten-" + messageId).start(look);
    }

    private static Problem problem(Rewrites.Outcome outcome) {
        return Problem.unprocessable(
                "not_rewritten",
                outcome.reason().isEmpty() ? "Writing again was stopped; the text stays as it was." : outcome.reason());
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException left) {
            // The person closed the screen; the new text is stored all the same.
        }
    }
}
