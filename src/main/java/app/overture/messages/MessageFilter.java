package app.overture.messages;

import app.overture.campaigns.Channel;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which messages to list; empty sets, empty texts and nulls do not narrow.
 *
 * @param flagged with or without a flag that keeps a message out of approval in bulk
 * @param flagCode bears a flag of this code, be it a hint or one that blocks
 */
public record MessageFilter(
        @Nullable UUID campaignId,
        Set<MessageStatus> statuses,
        Set<Channel> channels,
        Set<Integer> steps,
        @Nullable UUID ownerId,
        @Nullable Integer minScore,
        @Nullable Boolean flagged,
        String flagCode,
        @Nullable UUID companyId,
        @Nullable UUID contactId,
        String search) {

    public MessageFilter {
        statuses = Set.copyOf(statuses);
        channels = Set.copyOf(channels);
        steps = Set.copyOf(steps);
        flagCode = flagCode.strip();
        search = search.strip();
    }

    public static MessageFilter ofCampaign(UUID campaignId) {
        return new MessageFilter(campaignId, Set.of(), Set.of(), Set.of(), null, null, null, "", null, null, "");
    }

    public static MessageFilter ofContact(UUID contactId) {
        return new MessageFilter(null, Set.of(), Set.of(), Set.of(), null, null, null, "", null, contactId, "");
    }

    public MessageFilter withStatuses(Set<MessageStatus> wanted) {
        return new MessageFilter(
                campaignId,
                wanted,
                channels,
                steps,
                ownerId,
                minScore,
                flagged,
                flagCode,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withChannels(Set<Channel> wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                wanted,
                steps,
                ownerId,
                minScore,
                flagged,
                flagCode,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withSteps(Set<Integer> wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                channels,
                wanted,
                ownerId,
                minScore,
                flagged,
                flagCode,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withOwner(@Nullable UUID wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                channels,
                steps,
                wanted,
                minScore,
                flagged,
                flagCode,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withMinScore(@Nullable Integer wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                channels,
                steps,
                ownerId,
                wanted,
                flagged,
                flagCode,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withFlagged(@Nullable Boolean wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                channels,
                steps,
                ownerId,
                minScore,
                wanted,
                flagCode,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withFlagCode(String wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                channels,
                steps,
                ownerId,
                minScore,
                flagged,
                wanted,
                companyId,
                contactId,
                search);
    }

    public MessageFilter withCompany(@Nullable UUID wanted) {
        return new MessageFilter(
                campaignId, statuses, channels, steps, ownerId, minScore, flagged, flagCode, wanted, contactId, search);
    }

    public MessageFilter withContact(@Nullable UUID wanted) {
        return new MessageFilter(
                campaignId, statuses, channels, steps, ownerId, minScore, flagged, flagCode, companyId, wanted, search);
    }

    public MessageFilter withSearch(String wanted) {
        return new MessageFilter(
                campaignId,
                statuses,
                channels,
                steps,
                ownerId,
                minScore,
                flagged,
                flagCode,
                companyId,
                contactId,
                wanted);
    }
}
