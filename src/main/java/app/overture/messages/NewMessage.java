package app.overture.messages;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A message as the writer hands it over; channel, label, owner and contact follow from the campaign. */
public record NewMessage(
        UUID campaignContactId,
        int step,
        String subject,
        String body,
        String language,
        String tone,
        List<Sentence> evidence,
        List<Flag> flags,
        BigDecimal costUsd) {

    public NewMessage {
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
    }
}
