package app.overture.review;

import app.overture.contacts.Dossier;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageReading.Neighbour;
import app.overture.messages.MessageRow;
import java.util.List;
import java.util.UUID;

/**
 * One message on the desk, with everything a decision needs.
 *
 * @param otherSteps the other messages of this campaign to the same person, by step
 * @param beside messages to others of the same company, and to the same person in other campaigns
 */
public record ReviewCard(MessageDetail message, Dossier dossier, List<MessageRow> otherSteps, List<Neighbour> beside) {

    public ReviewCard {
        otherSteps = List.copyOf(otherSteps);
        beside = List.copyOf(beside);
    }

    public UUID id() {
        return message.id();
    }
}
