package app.overture.review;

import app.overture.messages.MessageVersion;
import java.time.ZoneId;
import java.util.List;

/**
 * Every text a message had.
 *
 * @param versions newest first
 * @param zone in which the workspace tells the time
 */
public record TextHistory(List<MessageVersion> versions, ZoneId zone) {

    public TextHistory {
        versions = List.copyOf(versions);
    }

    public MessageVersion newest() {
        return versions.getFirst();
    }
}
