package app.overture.campaigns;

import java.util.List;

/** A sequence in words. */
public final class Sequences {

    private Sequences() {}

    /** For example "3 steps, e-mail and LinkedIn". */
    public static String summary(int steps, List<Channel> channels) {
        boolean mail = channels.contains(Channel.EMAIL);
        boolean linkedIn = channels.stream().anyMatch(Channel::isLinkedIn);
        String by = mail && linkedIn ? "e-mail and LinkedIn" : mail ? "e-mail" : "LinkedIn";
        return (steps == 1 ? "1 step" : steps + " steps") + ", " + by;
    }
}
