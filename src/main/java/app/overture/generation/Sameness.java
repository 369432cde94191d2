package app.overture.generation;

import app.overture.contacts.Dossier;
import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.SequenceWriter.Text;
import app.overture.generation.prompt.WrittenSequence;
import app.overture.generation.similarity.Addressee;
import app.overture.generation.similarity.Compared;
import app.overture.generation.similarity.Kept;
import app.overture.generation.similarity.Likeness;
import app.overture.generation.similarity.Likenesses;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageEdited;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.tenancy.TenantScope;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps flags about alike messages true: when they are written, written anew, and changed by a person. */
@Component
class Sameness {

    private static final Logger log = LoggerFactory.getLogger(Sameness.class);
    private static final int LOOKS = 3;

    private final Likenesses likenesses;
    private final MessageService messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final ExecutorService afterwards = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("likeness").factory());

    Sameness(
            Likenesses likenesses,
            MessageService messages,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.likenesses = likenesses;
        this.messages = messages;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The text of a message has become another one. */
    record TextChanged(UUID messageId) {}

    /** By step; inside a transaction. */
    Map<Integer, Compared> compare(Order order, List<WrittenSequence.Step> written) {
        Map<Integer, String> bodies = new LinkedHashMap<>();
        written.forEach(step -> bodies.put(step.step(), step.body()));
        return likenesses.compare(addressee(order), bodies);
    }

    static Flag flag(Likeness likeness) {
        return new Flag(
                Likeness.CODE,
                likeness.blocking() ? "block" : "note",
                "body",
                likeness.start(),
                likeness.end(),
                likeness.text(),
                likeness.explanation());
    }

    /** The last step of storing new messages; those that were there before are kept already. */
    void written(Order order, List<Text> texts, List<UUID> ids) {
        if (ids.size() == texts.size()) {
            keep(order, texts, ids);
        }
    }

    /** The last step of replacing a text. */
    void rewritten(Order order, Text text, UUID messageId) {
        keep(order, List.of(text), List.of(messageId));
        events.publishEvent(new TextChanged(messageId));
    }

    /** A person's own words are held against the others too. */
    @EventListener
    void edited(MessageEdited edited) {
        likenesses.changed(edited.messageId());
        lookAgain(edited.messageId());
        events.publishEvent(new TextChanged(edited.messageId()));
    }

    /**
     * Messages that were flagged because of the old text. Afterwards, so that nobody waits for a row in another order, and
     * one by one on a thread of its own: the transaction that has just ended still holds its connection, and a second one
     * for each of many would empty the pool.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void lookAtThoseFlaggedBecauseOf(TextChanged changed) {
        UUID tenantId = TenantScope.tenantId();
        afterwards.execute(() -> TenantScope.run(tenantId, "generation", () -> lookAround(changed.messageId())));
    }

    private void lookAround(UUID messageId) {
        try {
            List<UUID> flagged = apart.execute(status -> likenesses.flaggedBecauseOf(messageId));
            for (UUID id : flagged == null ? List.<UUID>of() : flagged) {
                lookAgainApart(id, LOOKS);
            }
        } catch (RuntimeException e) {
            log.error("What was like message {} could not be looked at again", messageId, e);
        }
    }

    /** Somebody may hold the message at the moment; the next look finds what they left. */
    private void lookAgainApart(UUID messageId, int looks) {
        try {
            apart.executeWithoutResult(status -> lookAgain(messageId));
        } catch (ConcurrencyFailureException busy) {
            if (looks == 1) {
                throw busy;
            }
            lookAgainApart(messageId, looks - 1);
        }
    }

    @PreDestroy
    void stop() {
        afterwards.shutdown();
    }

    private void keep(Order order, List<Text> texts, List<UUID> ids) {
        List<Kept> kept = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            Text text = texts.get(at);
            kept.add(new Kept(ids.get(at), text.step(), text.body(), text.compared()));
        }
        likenesses
                .keep(addressee(order), kept)
                .forEach((id, likeness) -> mark(messages.get(id), Optional.of(likeness)));
    }

    private void lookAgain(UUID messageId) {
        MessageDetail message = messages.get(messageId);
        // One that is being written again gets another text anyway, and its version must stay what the writer saw.
        if (message.status() == MessageStatus.DRAFT && !message.beingRewritten()) {
            mark(message, likenesses.look(messageId));
        }
    }

    private void mark(MessageDetail message, Optional<Likeness> likeness) {
        List<Flag> flags = Stream.concat(
                        message.flags().stream().filter(flag -> !flag.code().equals(Likeness.CODE)),
                        likeness.map(Sameness::flag).stream())
                .toList();
        if (!flags.equals(message.flags())) {
            messages.recheck(message.id(), flags);
        }
    }

    private static Addressee addressee(Order order) {
        Dossier.Person person = order.dossier().person();
        var company = order.dossier().company();
        return new Addressee(
                order.campaignId(),
                order.contactId(),
                company == null ? null : company.id(),
                Stream.of(person.firstName(), person.lastName(), company == null ? "" : company.name())
                        .filter(name -> !name.isBlank())
                        .toList());
    }
}
