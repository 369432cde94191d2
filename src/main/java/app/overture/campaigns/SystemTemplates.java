package app.overture.campaigns;

import java.util.List;

/** The three sequences that every workspace begins with. */
final class SystemTemplates {

    private SystemTemplates() {}

    static List<CampaignTemplates.Draft> all() {
        return List.of(emailThreeStep(), linkedInAndEmail(), linkedInOnly());
    }

    private static CampaignTemplates.Draft emailThreeStep() {
        return new CampaignTemplates.Draft(
                "Email 3-Step",
                "Three e-mails in a week: why this person, what it is worth to them, and a last easy question.",
                List.of(
                        step(
                                1,
                                Channel.EMAIL,
                                "Intro",
                                "Open with one thing this person did or said, and link it to one thing we have."
                                        + " End with a question that can be answered in a line.",
                                0),
                        step(
                                2,
                                Channel.EMAIL,
                                "Value",
                                "Add one new reason that fits their role and company, with one number or example."
                                        + " Do not repeat the first message.",
                                3),
                        step(
                                3,
                                Channel.EMAIL,
                                "Close",
                                "Be short. Say what happens if they join, and make it easy to say yes or no.",
                                7)),
                config("professional"));
    }

    private static CampaignTemplates.Draft linkedInAndEmail() {
        return new CampaignTemplates.Draft(
                "LinkedIn + Email Sequence",
                "An invitation first, then two e-mails, then a LinkedIn message to those who accepted.",
                List.of(
                        step(
                                1,
                                Channel.LINKEDIN_CONNECT,
                                "Invitation",
                                "Say in one sentence why you want to be in touch. No offer yet.",
                                0),
                        step(2, Channel.EMAIL, "Intro", "Open with one thing this person did or said.", 2),
                        step(3, Channel.EMAIL, "Value", "Add one new reason that fits their role and company.", 4),
                        step(
                                4,
                                Channel.LINKEDIN_MESSAGE,
                                "Follow-up",
                                "Refer to the invitation, not to the e-mails. One question.",
                                4),
                        new CampaignStep(
                                5, Channel.EMAIL, "Close", "Be short and make it easy to say yes or no.", false, 7)),
                config("professional"));
    }

    private static CampaignTemplates.Draft linkedInOnly() {
        return new CampaignTemplates.Draft(
                "LinkedIn Only",
                "An invitation with a note, then one message to those who accepted.",
                List.of(
                        step(
                                1,
                                Channel.LINKEDIN_CONNECT,
                                "Invitation",
                                "Say in one sentence why you want to be in touch.",
                                0),
                        step(
                                2,
                                Channel.LINKEDIN_MESSAGE,
                                "Message",
                                "Thank for the contact with one specific thing about them, then ask one question.",
                                2)),
                config("casual"));
    }

    private static CampaignStep step(int position, Channel channel, String label, String guidance, int delayDays) {
        return new CampaignStep(position, channel, label, guidance, true, delayDays);
    }

    private static GenerationConfig config(String tone) {
        return new GenerationConfig(tone, "en", "", "", null);
    }
}
