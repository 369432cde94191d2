package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rank that a draft gives to someone was given to them in the facts, in whichever language. */
final class RoleRule implements Rule {

    private static final List<Pattern> RANKS = List.of(
            rank("ceo|chief executive(?: officer)?|managing director|geschäftsführer(?:in)?|jednatel(?:ka|em|kou)?"
                    + "|generální(?:m|ho)? ředitel(?:ka|em|kou|i)?|vorstandsvorsitzende[rn]?"),
            rank("cto|chief technology officer|technick(?:ý|á|ým|ou) ředitel(?:ka|em|kou)?"),
            rank("cfo|chief financial officer|finanzvorstand|finanční(?:m)? ředitel(?:ka|em|kou)?"),
            rank("coo|chief operating officer|provozní(?:m)? ředitel(?:ka|em|kou)?"),
            rank("cmo|chief marketing officer"),
            rank("cio|chief information officer"),
            rank("co-?founder|founder|gründer(?:in)?|mitgründer(?:in)?|(?:spolu)?zakladatel(?:ka|em|kou)?"),
            rank("vp|vice president|vizepräsident(?:in)?|viceprezident(?:ka|em|kou)?"),
            rank("president|präsident(?:in)?|prezident(?:ka|em|kou)?"),
            rank("chairman|chairwoman|aufsichtsratsvorsitzende[rn]?"),
            rank("director|direktor(?:in)?|ředitel(?:ka|em|kou)?"),
            rank("head of|leiter(?:in)?|vedoucí(?:m|ho)?"));

    /** A director is a head of something to most people: ranks beside each other are not told apart. */
    private static final int LOOSE_FROM = 10;

    @Override
    public String code() {
        return "unknown_role";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            boolean[] taken = new boolean[field.getValue().length() + 1];
            for (int rank = 0; rank < RANKS.size(); rank++) {
                Matcher hit = RANKS.get(rank).matcher(field.getValue());
                while (hit.find()) {
                    boolean inside = taken[hit.start()];
                    Arrays.fill(taken, hit.start(), hit.end(), true);
                    if (inside || known(rank, ground)) {
                        continue;
                    }
                    findings.add(finding(
                            field.getKey(),
                            hit.start(),
                            hit.end(),
                            hit.group(),
                            "No fact gives anybody the role “" + hit.group() + "”."));
                }
            }
        }
        return findings;
    }

    private static boolean known(int rank, Ground ground) {
        if (rank >= LOOSE_FROM) {
            return RANKS.stream().anyMatch(ground::matches);
        }
        return ground.matches(RANKS.get(rank));
    }

    private static Pattern rank(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
