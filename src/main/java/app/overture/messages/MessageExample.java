package app.overture.messages;

import app.overture.campaigns.Channel;
import java.time.Instant;
import java.util.UUID;

/** An approved message that shows the writer how messages shall sound, and whose it was. */
public record MessageExample(
        UUID messageId,
        UUID campaignId,
        UUID contactId,
        String firstName,
        String lastName,
        String companyName,
        String ownerName,
        Channel channel,
        int step,
        String language,
        String subject,
        String body,
        String markedBy,
        Instant markedAt) {

    public String contactName() {
        return (firstName + " " + lastName).strip();
    }
}
