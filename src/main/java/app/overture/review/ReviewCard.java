package app.overture.review;

import app.overture.contacts.Dossier;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageRow;
import java.util.List;
import java.util.UUID;

/**
 * One message on the desk, with everything a decision needs.
 *
 * @param otherSteps the other messages of this campaign to the same person, by step
 */
public record ReviewCard(MessageDetail message, Dossier dossier, List<MessageRow> otherSteps) {

    public ReviewCard {
        otherSteps = List.copyOf(otherSteps);
    }

    public UUID id() {
        return message.id();
    }
}
