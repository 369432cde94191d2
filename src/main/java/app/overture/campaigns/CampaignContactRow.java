package app.overture.campaigns;

import app.overture.contacts.ContactRow;
import java.time.Instant;
import java.util.UUID;

/** A chosen contact as the campaign lists it, with everything known about the person's readiness. */
public record CampaignContactRow(
        UUID id,
        ContactRow contact,
        CampaignContactStatus status,
        String failureCode,
        String failureReason,
        int messages,
        Instant addedAt) {}
