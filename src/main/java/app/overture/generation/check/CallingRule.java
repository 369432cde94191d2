package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A calling that a draft gives to the reader, or says is sought, was told in the facts, in whichever language. */
final class CallingRule implements Rule {

    /** A fyzikář teaches fyzika. */
    private static final Pattern TAUGHT = Pattern.compile("(\\p{L}{4,})ar(?:ka|ku|kou|ko|em|e|i|ovi)?");

    private static final int HEAD = 6;
    /** A Gemeinde has no Gemeinderat yet. */
    private static final int TAIL = 3;

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
            String text = field.getValue();
            Matcher word = Text.WORD.matcher(text);
            while (word.find()) {
                if (Callings.of(word.group()).isEmpty()) {
                    continue;
                }
                String before = text.substring(Math.max(0, word.start() - 60), word.start());
                if (CallingClaims.ofOthers(text, word)) {
                    continue;
                }
                boolean reader = CallingClaims.ofReader(before, draft.language());
                boolean claimed = reader || CallingClaims.ofTheirLike(text, word, before, draft.language());
                if (claimed && unknown(word.group(), draft.language(), ground, reader)) {
                    findings.add(finding(
                            field.getKey(),
                            word.start(),
                            word.end(),
                            word.group(),
                            "No fact gives anybody the calling “" + word.group() + "”."));
                }
            }
        }
        return findings;
    }

    private static boolean unknown(String word, String language, Ground ground, boolean reader) {
        String calling = Callings.of(word);
        if (calling.isEmpty()) {
            return false;
        }
        String folded = Text.fold(word);
        // "Der Gemeinderat bewilligte": the council, and no councillor.
        boolean council = folded.matches(".*rat(?:in|innen)");
        Predicate<Ground.Known> tells =
                known -> !reader || !known.statement().label().endsWith("hiring");
        Set<String> known = ground.all().stream()
                .filter(tells)
                .filter(one -> !one.statement().sought())
                .flatMap(one -> one.words().stream()
                        .filter(token -> !council
                                || !token.matches(".*rate?s?")
                                || one.statement().kind() == Statement.Kind.RECIPIENT))
                .collect(Collectors.toSet());
        String head = folded.substring(0, Math.min(Math.max(HEAD, folded.length() * 3 / 5), folded.length()));
        Matcher taught = TAUGHT.matcher(folded);
        boolean told = known.contains(folded)
                || taught.matches() && known.stream().anyMatch(one -> one.startsWith(taught.group(1)))
                || head.length() >= HEAD
                        && known.stream()
                                .anyMatch(one -> one.startsWith(head) && one.length() >= folded.length() - TAIL)
                || known.stream().anyMatch(one -> Callings.agree(word, one))
                || Trades.told(calling, ground);
        return !told;
    }
}
