package app.overture.generation.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds one number of a draft against those of the ground, with what it counts there. */
final class NumberMatch {

    private static final Set<String> PEOPLE = Set.of("people", "members", "openings", "teams", "patients", "customers");
    private static final Pattern YEAR =
            Pattern.compile("(?iu)\\b(?:first|one|a|ein(?:em|es)?|ersten|im|za|celý) (?:year|jahr(?:es)?|rok)\\b");
    private static final Pattern CLAUSE = Pattern.compile("^[^\\d.,;:!?]{1,50}");
    /** "one complaint in ten": every tenth. */
    private static final Pattern ONE_IN = Pattern.compile(
            "(?iuU)\\b(?:one|1)(?: \\p{L}+){0,2} (?:in|out of) $|\\b(?:eine?[rs]?)(?: \\p{L}+)? von $|\\bjed\\p{L}+(?: \\p{L}+)? z $");

    private static final Pattern PERCENT = Pattern.compile("(?iu)%|per ?cent|prozent|procent");

    private final Amount said;
    private final String text;
    private final Ground ground;
    private final String language;
    private final NumberSpans spans;

    NumberMatch(Amount said, String text, Ground ground, String language) {
        this.said = said;
        this.text = text;
        this.ground = ground;
        this.language = language;
        this.spans = new NumberSpans(said, ground);
    }

    /** Whether the number stands in one of these, and counts nothing else there. */
    boolean stands(List<Ground.Known> scope) {
        if (NumberValue.sameTime(said, scope)) {
            return true;
        }
        boolean found = false;
        boolean sure = false;
        boolean same = false;
        boolean otherwise = false;
        boolean here = false;
        boolean told = false;
        boolean ofReader = false;
        boolean narrow = scope.size() < ground.all().size();
        for (Ground.Known known : scope) {
            if (known.statement().wish()) {
                continue;
            }
            boolean given = NumbersRule.given(known);
            if (said.form() == Amount.Form.ORDINAL && numbered(known, said.value())) {
                return true;
            }
            for (Amount one : known.amounts()) {
                boolean noun = sameNoun(one) || (NumberValue.equal(said, one, text) && countsLater(known, one));
                if (NumberValue.equal(said, one, text) && compatible(one, unit(known, one))) {
                    found = true;
                    same |= noun;
                    told |= !given;
                    sure |= noun
                            || given
                            || said.nouns().isEmpty()
                            || one.nouns().isEmpty();
                } else if (noun && one.form() != Amount.Form.ORDINAL) {
                    otherwise = true;
                    ofReader |= !given;
                    here |= narrow && known.statement().kind() == Statement.Kind.FACT;
                }
            }
            if (said.unit().equals("year") && spans.yearOf(known) || spans.counts(known)) {
                return true;
            }
        }
        if (here && found && !told && narrow) {
            return spans.over(scope); // the cited fact counts so many others, the offer's number is no excuse
        }
        boolean onlyOurs = told && !ofReader;
        return (found && (same || (sure && !here) || !otherwise || onlyOurs))
                || spans.over(scope)
                || spans.between(scope);
    }

    /**
     * A small number in words that nothing contradicts: "two questions", "the third shift". It is no statement of fact
     * as long as the ground counts no such thing and the cited facts count nothing at all.
     */
    boolean harmless(List<Ground.Known> scope) {
        if (said.form() == Amount.Form.SHARE) {
            return shareOfNothingTold(scope);
        }
        if (oneIn()) {
            return false;
        }
        if (said.value().equals("12") && said.unit().equals("months") && ground.matches(YEAR)) {
            return true;
        }
        boolean ordinal = said.form() == Amount.Form.ORDINAL;
        boolean small =
                said.form() == Amount.Form.WORDS && said.value().length() <= 2 && Integer.parseInt(said.value()) <= 12;
        if (Amounts.TIME.contains(said.unit()) && !ordinal && !Rules.asks(text, said.start())) {
            return false;
        }
        boolean spanned = said.unit().matches("years|months|weeks")
                && scope.stream()
                        .anyMatch(known ->
                                !NumbersRule.given(known) && !known.dates().isEmpty());
        if (!(small || ordinal)
                || (said.nouns().isEmpty() && !ordinal && !bothOfNothingTold(scope))
                || spanned
                || Amounts.HARD.contains(said.unit())) {
            return false;
        }
        boolean narrow = scope.size() < ground.all().size();
        if (ordinal && scope.stream().anyMatch(known -> numbered(known, "\\d{1,3}"))) {
            return false;
        }
        for (Ground.Known known : ground.all()) {
            boolean cited = narrow && known.statement().kind() == Statement.Kind.FACT && scope.contains(known);
            for (Amount one : known.amounts()) {
                boolean sameTime = Amounts.TIME.contains(said.unit())
                        && (said.unit().equals(one.unit())
                                || (Amounts.TIME.contains(one.unit())
                                        && said.value().equals(one.value())));
                boolean counts = ordinal == (one.form() == Amount.Form.ORDINAL)
                        && !one.unit().matches("day|year")
                        && !Amounts.HARD.contains(one.unit());
                if ((sameNoun(one) || sameTime) && counts
                        || cited && counts && one.value().matches("1?\\d|20") && !Amounts.TIME.contains(one.unit())) {
                    return false;
                }
            }
            if (!ordinal && lists(known)) {
                return false;
            }
        }
        return true;
    }

    /** "and then there are two": of nothing that the facts count. */
    private boolean bothOfNothingTold(List<Ground.Known> scope) {
        return said.value().equals("2")
                && scope.stream()
                        .filter(known -> known.statement().kind() == Statement.Kind.FACT)
                        .flatMap(known -> known.amounts().stream())
                        .noneMatch(one -> one.value().matches("[1-9]|1[0-2]"));
    }

    /** A fact that is cited counts the very thing, and otherwise. */
    boolean countedOtherwise(List<Ground.Known> scope) {
        if (scope.size() == ground.all().size() || said.form() == Amount.Form.SHARE) {
            return false;
        }
        List<Amount> counted = scope.stream()
                .filter(known -> known.statement().kind() == Statement.Kind.FACT)
                .flatMap(known -> known.amounts().stream())
                .filter(one -> (one.form() == Amount.Form.ORDINAL) == (said.form() == Amount.Form.ORDINAL))
                .filter(this::sameNoun)
                .toList();
        return !counted.isEmpty()
                && counted.stream()
                        .noneMatch(one ->
                                NumberValue.equal(said, one, text) || one.unit().equals("percent"));
    }

    /** Another ordinal stands beside the very noun: "the fifth generation" of a fourth. */
    boolean contradicted(List<Ground.Known> scope) {
        return scope.stream()
                        .filter(known -> !known.statement().wish())
                        .flatMap(known -> known.amounts().stream())
                        .filter(one -> one.form() == Amount.Form.ORDINAL && sameNoun(one))
                        .noneMatch(one -> one.value().equals(said.value()))
                && scope.stream()
                        .flatMap(known -> known.amounts().stream())
                        .anyMatch(one -> one.form() == Amount.Form.ORDINAL && sameNoun(one));
    }

    /** "half of it": nothing that is cited tells a share. */
    private boolean shareOfNothingTold(List<Ground.Known> scope) {
        boolean narrow = scope.size() < ground.all().size();
        return ground.all().stream()
                .noneMatch(known -> known.amounts().stream()
                        .filter(one ->
                                one.form() == Amount.Form.SHARE || one.unit().equals("percent"))
                        .anyMatch(one -> sameNoun(one)
                                || (narrow
                                        && known.statement().kind() == Statement.Kind.FACT
                                        && scope.contains(known))));
    }

    /** "Version 17" is not the eleventh. */
    private boolean numbered(Ground.Known known, String number) {
        String plain = Text.plain(known.statement().text());
        return said.nouns().stream()
                .filter(noun -> noun.length() >= 4)
                .anyMatch(noun -> Pattern.compile("\\b" + Pattern.quote(noun.substring(0, noun.length() - 1))
                                + "\\p{L}{0,3} " + number + "\\b(?! \\d{3})")
                        .matcher(plain)
                        .find());
    }

    /** The statement names what is counted, one by one. */
    private boolean lists(Ground.Known known) {
        return NumberSpans.LIST.matcher(known.statement().text()).find()
                && said.nouns().stream()
                        .anyMatch(noun -> noun.length() >= 4
                                && Arrays.stream(Text.plain(known.statement().text())
                                                .split(" "))
                                        .anyMatch(word -> word.length() >= 4
                                                && !Collections.disjoint(
                                                        Stems.of(word, language), Stems.of(noun, language))));
    }

    /** Whether it stands with the very noun that follows it in the draft. */
    boolean sameThing(List<Ground.Known> scope) {
        return scope.stream()
                .flatMap(known -> known.amounts().stream())
                .anyMatch(one -> NumberValue.equal(said, one, text) && compatible(one, one.unit()) && sameNoun(one));
    }

    private static String unit(Ground.Known known, Amount one) {
        return one.unit().isEmpty() || one.unit().equals("year")
                ? Units.ofLabel(known.statement().label()).orElse(one.unit())
                : one.unit();
    }

    private boolean oneIn() {
        return ONE_IN.matcher(text.substring(Math.max(0, said.start() - 40), said.start()))
                .find();
    }

    private boolean compatible(Amount known, String unit) {
        if (said.form() == Amount.Form.SHARE || known.form() == Amount.Form.SHARE) {
            return true;
        }
        boolean ordinal = said.form() == Amount.Form.ORDINAL;
        if (ordinal != (known.form() == Amount.Form.ORDINAL) && !unit.equals("year")) {
            return sameNoun(known) || oneIn();
        }
        if (said.unit().equals(unit)) {
            return true;
        }
        boolean labelled = !unit.isEmpty() && known.unit().isEmpty() && !unit.equals("year");
        if (labelled && !said.nouns().isEmpty() && !PEOPLE.contains(said.unit())) {
            return false; // 520 employees by the label are no 520 of anything else
        }
        if (unit.equals("day") || Amounts.HARD.contains(said.unit())) {
            return false;
        }
        if (Amounts.HARD.contains(unit)) {
            boolean bare = said.unit().isEmpty() && !said.value().contains("/");
            boolean percent = unit.equals("percent")
                    && said.nouns().isEmpty()
                    && PERCENT.matcher(Rules.sentence(text, said.start())).find();
            boolean money = !unit.equals("percent") && NumberValue.number(said).doubleValue() >= 10_000;
            return bare && (percent || money);
        }
        if (Amounts.TIME.contains(unit) || Amounts.TIME.contains(said.unit())) {
            return said.unit().isEmpty() && said.nouns().isEmpty();
        }
        return said.unit().isEmpty() || unit.isEmpty() || (PEOPLE.contains(said.unit()) && PEOPLE.contains(unit));
    }

    private boolean sameNoun(Amount known) {
        for (String a : said.nouns()) {
            for (String b : known.nouns()) {
                if (a.length() >= 4
                        && b.length() >= 4
                        && (!Collections.disjoint(Stems.of(a, language), Stems.of(b, language)) || compound(a, b))) {
                    return true;
                }
            }
        }
        return !said.unit().isEmpty()
                && said.unit().equals(known.unit())
                && !PEOPLE.contains(said.unit())
                && !Amounts.HARD.contains(said.unit())
                && !Amounts.TIME.contains(said.unit())
                && !said.unit().equals("year");
    }

    /** A Wache is a Rettungswache. */
    private boolean compound(String a, String b) {
        return language.equals("de") && Math.min(a.length(), b.length()) >= 5 && (a.endsWith(b) || b.endsWith(a));
    }

    /** "three combined heat and power plants" are three plants. */
    private boolean countsLater(Ground.Known known, Amount one) {
        String whole = known.statement().text();
        Matcher rest = CLAUSE.matcher(whole.substring(Math.min(whole.length(), one.end())));
        if (!rest.find()) {
            return false;
        }
        return said.nouns().stream()
                .filter(noun -> noun.length() >= 4)
                .anyMatch(noun -> Arrays.stream(Text.plain(rest.group()).split(" "))
                        .anyMatch(word -> word.length() >= 4
                                && !Collections.disjoint(Stems.of(word, language), Stems.of(noun, language))));
    }
}
