package app.overture.review;

import app.overture.contacts.Dossier;
import app.overture.contacts.Dossiers;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageReading;
import app.overture.messages.MessageReading.Neighbour;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageService;
import app.overture.messages.MessageStatus;
import app.overture.messages.MessageVersion;
import app.overture.settings.SettingsService;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads messages with all that lies beside them: as many statements for eight cards as for one. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ReviewCards {

    private final MessageService messages;
    private final MessageReading reading;
    private final Dossiers dossiers;
    private final SettingsService settings;

    ReviewCards(MessageService messages, MessageReading reading, Dossiers dossiers, SettingsService settings) {
        this.messages = messages;
        this.reading = reading;
        this.dossiers = dossiers;
        this.settings = settings;
    }

    /** In the order asked for; messages that are gone are left out. */
    List<ReviewCard> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, MessageDetail> details = reading.details(ids);
        List<UUID> people = details.values().stream()
                .map(MessageDetail::contactId)
                .distinct()
                .toList();
        Map<UUID, Dossier> known = dossiers.of(people);
        Map<UUID, List<MessageRow>> sequences = reading.sequences(details.values().stream()
                .map(MessageDetail::campaignContactId)
                .distinct()
                .toList());
        List<Neighbour> beside = reading.beside(people);
        return ids.stream()
                .map(details::get)
                .filter(Objects::nonNull)
                .filter(message -> known.containsKey(message.contactId()))
                .map(message -> new ReviewCard(
                        message,
                        Objects.requireNonNull(known.get(message.contactId())),
                        sequences.getOrDefault(message.campaignContactId(), List.of()).stream()
                                .filter(row -> !row.id().equals(message.id()))
                                .toList(),
                        beside(message, beside)))
                .toList();
    }

    private static List<Neighbour> beside(MessageDetail message, List<Neighbour> all) {
        UUID company = all.stream()
                .filter(one -> one.contactId().equals(message.contactId()))
                .map(Neighbour::companyId)
                .findFirst()
                .orElse(null);
        return all.stream()
                .filter(one -> one.contactId().equals(message.contactId())
                        || company != null && company.equals(one.companyId()))
                .filter(one -> !(one.contactId().equals(message.contactId())
                        && one.campaignId().equals(message.campaignId())))
                .toList();
    }

    TextHistory history(UUID messageId) {
        return new TextHistory(messages.versions(messageId), settings.current().timeZone());
    }

    /** Who did what to a message since it was read, in a sentence. */
    Meanwhile meanwhile(MessageDetail seen) {
        MessageDetail now = messages.get(seen.id());
        TextHistory history = history(seen.id());
        MessageVersion newest = history.newest();
        boolean another = !now.subject().equals(seen.subject()) || !now.body().equals(seen.body());
        String words;
        if (now.status() != seen.status()
                && (now.status() == MessageStatus.APPROVED || now.status() == MessageStatus.REJECTED)) {
            words = reading.decidedBy(seen.id()).orElse("Somebody")
                    + (now.status() == MessageStatus.APPROVED
                            ? " approved this message meanwhile."
                            : " rejected this message meanwhile"
                                    + (now.rejectReason().isEmpty()
                                            ? "."
                                            : ": " + now.rejectReason().toLowerCase(Locale.ROOT) + "."));
        } else if (now.status() != seen.status()) {
            words = "This message is " + now.status().text() + " meanwhile.";
        } else if (another) {
            words = switch (newest.cause()) {
                case "edited" ->
                    newest.createdBy() + " changed this text meanwhile"
                            + (newest.reason() == null
                                    ? "."
                                    : ": " + newest.reason().label().toLowerCase(Locale.ROOT) + ".");
                case "restored" -> newest.createdBy() + " brought back an earlier text meanwhile.";
                default -> "This message was written again meanwhile.";
            };
        } else {
            words = "The checker looked at this message again meanwhile.";
        }
        return new Meanwhile(words, now, another);
    }
}
