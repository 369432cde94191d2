package app.overture.campaigns;

/**
 * What adding would do, before it is done. The warnings do not forbid anything.
 *
 * @param matching how many were chosen or match
 * @param addable not in the campaign yet and not disqualified
 * @param inOtherCampaigns of the addable, active in another campaign within the cooldown
 * @param suppressed of the addable, on the suppression list: e-mail will be skipped
 * @param withoutAddress of the addable, without what the campaign's channels need
 * @param needEnrichment of the addable, not fully enriched
 */
public record AddPreview(
        int matching,
        int alreadyIn,
        int disqualified,
        int addable,
        int inOtherCampaigns,
        int suppressed,
        int withoutAddress,
        int needEnrichment,
        int cooldownDays) {

    public boolean hasWarnings() {
        return inOtherCampaigns + suppressed + withoutAddress > 0;
    }
}
