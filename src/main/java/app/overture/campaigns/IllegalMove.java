package app.overture.campaigns;

import app.overture.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A status cannot become what was asked for; the answer carries the moves that are allowed. */
public final class IllegalMove extends Problem {

    private IllegalMove(String sentence, String from, List<String> allowed) {
        super(
                Kind.CONFLICT,
                "illegal_move",
                sentence,
                List.of(),
                Map.of("current_status", from, "allowed_moves", allowed));
    }

    /**
     * @param what the thing in a person's words, for example "campaign"
     * @param from its status now
     * @param attempt what was tried, as an infinitive, for example "be paused"
     */
    public static IllegalMove of(String what, String from, String attempt, Collection<String> allowed) {
        List<String> moves = allowed.stream().sorted().toList();
        String sentence = "This " + what + " is " + from + " and cannot " + attempt + ". "
                + (moves.isEmpty() ? "Nothing follows this status." : "From here: " + String.join(", ", moves) + ".");
        return new IllegalMove(sentence, from, moves);
    }

    static IllegalMove of(CampaignStatus from, CampaignStatus wanted) {
        return of("campaign", from.text(), "become " + wanted.text(), texts(from));
    }

    static IllegalMove of(CampaignStatus from, String attempt) {
        return of("campaign", from.text(), attempt, texts(from));
    }

    private static List<String> texts(CampaignStatus from) {
        return from.moves().stream().map(CampaignStatus::text).toList();
    }
}
