package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import app.overture.generation.check.Statement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every number stands in a fact, the strategy or the instructions, and counts there what it counts here. */
final class NumbersRule implements Rule {

    /** "two lines", "drei Worte": spoken of the message itself, not of the world. */
    private static final Pattern COURTESY =
            Pattern.compile("(?iu)^[\\s-]*(?:or \\p{L}+ |oder \\p{L}+ |až \\p{L}+ |nebo \\p{L}+ )?"
                    + "(?:short |kurze |krátk\\p{L}+ )?(?:lines? |lines?[.,?]|sentence|words?\\b|question|zeile|satz|sätze|wort|worte|frage|řádk|vět|slov|otáz|thing|ways?\\b|sides?\\b|of us\\b|of you\\b"
                    + "|ends\\b|halves|hands|seiten\\b|dinge\\b|věci|stran)");

    private static final Pattern ALWAYS = Pattern.compile(
            "(?iu)24/7|360(?:°|(?:-| )?(?:degrees?|grad|stupň\\p{L}*))|1:1|24 (?:hours|stunden|hodin)|(?:seven|7) days a week|(?:sieben|7) tage(?: (?:die|in der) woche)?|(?:sedm|7) dní v týdnu|vier augen|zero|one-to-one");

    private static final Pattern CLOCK = Pattern.compile(
            "(?iu)^(?: uhr\\b| o'clock| a\\.?m\\b| p\\.?m\\b| in the (?:morning|night|evening)| hodin\\p{L}*\\b| (?:früh|nachts|morgens)\\b)");
    private static final Pattern CLOCK_BEFORE =
            Pattern.compile("(?iu)(?:\\bpůl|\\bčtvrt na|\\btři čtvrtě na|\\bhalb|\\bhalf past) $");

    /** "kaum zwei gleiche Wochen": a manner of speaking. */
    private static final Pattern NO_TWO =
            Pattern.compile("(?iuU)\\b(?:no|hardly|scarcely|kaum|keine|niemals|sotva|žádn\\p{L}+) $");

    private static final Pattern SEASON = Pattern.compile(
            "(?iu)(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|jaře|jaro|léto|létě|podzim\\p{L}*|zim[ay]|zimě) $");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    @Override
    public String code() {
        return "unknown_number";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            String text = Manners.unsaid(Links.blanked(blank(field.getValue(), ALWAYS)));
            List<Dates.Mention> dates = Dates.in(text);
            List<Amount> amounts = Amounts.in(text, draft.language());
            for (Amount amount : amounts) {
                boolean dated =
                        dates.stream().anyMatch(date -> date.start() <= amount.start() && amount.start() < date.end());
                if (dated || amount.unit().equals("day")) {
                    continue;
                }
                List<Ground.Known> scope = Rules.scope(draft, ground, field.getKey(), amount.start());
                NumberMatch match = new NumberMatch(amount, text, ground, draft.language());
                boolean ordinal =
                        amount.form() == Amount.Form.ORDINAL && amount.value().matches("[12]");
                if (ordinal
                        ? !match.contradicted(scope)
                        : courtesy(text, amount, scope, draft, ground) && !match.countedOtherwise(scope)) {
                    continue;
                }
                objection(match, amount, scope, ground, amounts)
                        .ifPresent(why -> findings.add(
                                finding(field.getKey(), amount.start(), amount.end(), amount.text(), why)));
            }
        }
        return findings;
    }

    private static Optional<String> objection(
            NumberMatch match, Amount amount, List<Ground.Known> scope, Ground ground, List<Amount> amounts) {
        if (match.stands(scope) || match.harmless(scope)) {
            return Optional.empty();
        }
        String number = "The number “" + amount.text() + "”";
        if (scope.size() < ground.all().size() && match.stands(ground.all())) {
            boolean again = amounts.stream()
                            .filter(one -> one.value().equals(amount.value()))
                            .count()
                    > 1;
            if (match.countedOtherwise(scope)) {
                return Optional.of(number + " is another in the fact that this sentence rests on.");
            }
            return again || match.harmless(ground.all()) || match.sameThing(ground.all())
                    ? Optional.empty()
                    : Optional.of(number + " stands in none of the facts that this sentence rests on.");
        }
        boolean otherwise = ground.all().stream()
                .flatMap(known -> known.amounts().stream())
                .anyMatch(one -> one.value().equals(amount.value()));
        return Optional.of(
                otherwise
                        ? number + " counts something else in the facts."
                        : number + " stands in no fact, nor in the strategy.");
    }

    private static boolean courtesy(String text, Amount amount, List<Ground.Known> scope, Draft draft, Ground ground) {
        String after = text.substring(amount.end());
        boolean uncited = Rules.uncited(scope, ground);
        if (CLOCK.matcher(after).find() && (uncited || amount.form() != Amount.Form.DIGITS)
                || uncited && Clock.isTime(text, amount)
                || CLOCK_BEFORE.matcher(text.substring(0, amount.start())).find()) {
            return Clock.allows(amount, text, scope);
        }
        if (uncited
                && (Manners.takesTime(text, amount, ground)
                        || Manners.allOfThem(text, amount)
                        || Manners.officeHours(text, amount))) {
            return true;
        }
        if (YEAR.matcher(amount.text()).matches()
                && (SEASON.matcher(text.substring(0, amount.start())).find() && ground.has(amount.text())
                        || uncited && isNextYear(amount, ground))) {
            return true;
        }
        if (amount.value().equals("2")
                && NO_TWO.matcher(text.substring(0, amount.start())).find()) {
            return true;
        }
        if (amount.form() == Amount.Form.ORDINAL) {
            return (amount.unit().equals("hours")
                            || after.matches(
                                    "(?isu)\\s+(?:hodin|mal\\b|time\\b|quarter|quartal|party|thought|line of).*"))
                    && !after.matches("(?isu)\\s+quart.*\\d{4}.*");
        }
        boolean asks = Rules.asks(text, amount.start());
        if (asks && amount.unit().matches("minutes|seconds")) {
            return true;
        }
        if (asks
                && amount.form() == Amount.Form.WORDS
                && amount.value().length() < 3
                && Integer.parseInt(amount.value()) <= 12
                && uncited(draft, text, amount)) {
            return true; // "Shall we try it with two of them?"
        }
        return amount.form() == Amount.Form.WORDS && COURTESY.matcher(after).find();
    }

    /** "your budget for 2027": plans are made for it everywhere. */
    private static boolean isNextYear(Amount amount, Ground ground) {
        LocalDate today = ground.today();
        return today != null && amount.value().equals(Integer.toString(today.getYear() + 1));
    }

    private static boolean uncited(Draft draft, String text, Amount amount) {
        return draft.sentences().stream()
                .noneMatch(sentence -> sentence.facts() > 0
                        && sentence.text().contains(amount.text())
                        && sentence.text().contains("?"));
    }

    static String blank(String text, Pattern pattern) {
        Matcher hit = pattern.matcher(text);
        return hit.replaceAll(found -> "·".repeat(found.group().length()));
    }

    static boolean given(Ground.Known known) {
        return known.statement().kind() == Kind.GIVEN;
    }
}
