package app.overture.generation.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds one number of a draft against those of the ground: as it is, rounded in words, as a share, a span or a count. */
final class NumberMatch {

    private static final Set<String> HARD = Set.of("percent", "eur", "usd", "gbp", "czk", "chf", "pln");
    private static final Set<String> PEOPLE = Set.of("people", "members", "openings", "teams", "patients", "customers");
    private static final Map<String, BigDecimal> SHARES = Map.of(
            "1/2",
            BigDecimal.valueOf(50),
            "1/3",
            BigDecimal.valueOf(33.3),
            "1/4",
            BigDecimal.valueOf(25),
            "1/5",
            BigDecimal.valueOf(20),
            "1/10",
            BigDecimal.TEN);

    private static final Pattern MORE = Pattern.compile(
            "(?iu)(?:more than|over|above|well over|north of|beyond|upwards of|well over|just over|a little over|at least|better than|mehr als|über|gut|mindestens|gute[nrs]?|etwas mehr als|přes|více než|víc než|něco přes|nejméně|alespoň|dobrých)\\s+(?:a |the |die |den |ein |eine |těch |[€$£]\\s?)?$");
    private static final Pattern LESS = Pattern.compile(
            "(?iu)(?:less than|fewer than|under|below|almost|nearly|just under|just shy of|shy of|close on|not quite|up to|weniger als|unter|knappe[nrs]?|knapp|nahezu|annähernd|kaum|fast|beinahe|bis zu|méně než|pod|do|skoro|téměř|bezmála|necel\\p{L}+)\\s+(?:a |the |die |den |ein |eine |těch |[€$£]\\s?)?$");
    private static final Pattern ABOUT = Pattern.compile(
            "(?iu)(?:about|around|some|roughly|the best part of|the better part of|something like|approximately|close to|circa|ca\\.|rund|etwa|ungefähr|zirka|an die|um die|gegen|asi|kolem|zhruba|okolo|na nějakých|tak|plus minus|přibližně|na)\\s+(?:a |the |die |den |ein |eine |těch |[€$£]\\s?)?$");
    private static final Pattern ODD = Pattern.compile("(?iu)^(?:-odd| or so| odd| oder so| nebo tak| plus minus)");
    private static final Pattern YEAR =
            Pattern.compile("(?iu)\\b(?:first|one|a|ein(?:em|es)?|ersten|im|za|celý) (?:year|jahr(?:es)?|rok)\\b");
    private static final Pattern LIST = Pattern.compile(
            "\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)*(?:, \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)*)*,? (?:and|und|a|sowie|as well as|&) (?:in |v |ve )?\\p{Lu}[\\p{L}.’'-]+");

    private static final Pattern CLAUSE = Pattern.compile("^[^\\d.,;:!?]{1,50}");
    /** "one complaint in ten": every tenth. */
    private static final Pattern ONE_IN = Pattern.compile(
            "(?iuU)\\b(?:one|1)(?: \\p{L}+){0,2} (?:in|out of) $|\\b(?:eine?[rs]?)(?: \\p{L}+)? von $|\\bjed\\p{L}+(?: \\p{L}+)? z $");

    private static final Pattern PERCENT = Pattern.compile("(?iu)%|per ?cent|prozent|procent");

    private final Amount said;
    private final String text;
    private final Ground ground;
    private final String language;

    NumberMatch(Amount said, String text, Ground ground, String language) {
        this.said = said;
        this.text = text;
        this.ground = ground;
        this.language = language;
    }

    /** Whether the number stands in one of these, and counts nothing else there. */
    boolean stands(List<Ground.Known> scope) {
        boolean found = false;
        boolean sure = false;
        boolean same = false;
        boolean otherwise = false;
        boolean here = false;
        boolean narrow = scope.size() < ground.all().size();
        for (Ground.Known known : scope) {
            if (known.statement().wish()) {
                continue;
            }
            for (Amount one : known.amounts()) {
                boolean noun = sameNoun(one) || (equal(one) && countsLater(known, one));
                if (equal(one) && compatible(one, unit(known, one))) {
                    found = true;
                    boolean given = NumbersRule.given(known);
                    same |= noun;
                    sure |= noun
                            || given
                            || said.nouns().isEmpty()
                            || one.nouns().isEmpty();
                } else if (noun && one.form() != Amount.Form.ORDINAL) {
                    otherwise = true;
                    here |= narrow && known.statement().kind() == Statement.Kind.FACT;
                }
            }
            if (said.unit().equals("year") && yearOf(known) || counts(known)) {
                return true;
            }
        }
        return (found && (same || (sure && !here) || !otherwise)) || spans(scope);
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
        boolean spanned = said.unit().matches("years|months|weeks")
                && scope.stream()
                        .anyMatch(known ->
                                !NumbersRule.given(known) && !known.dates().isEmpty());
        if (!(small || ordinal) || (said.nouns().isEmpty() && !ordinal) || spanned || HARD.contains(said.unit())) {
            return false;
        }
        boolean narrow = scope.size() < ground.all().size();
        for (Ground.Known known : ground.all()) {
            boolean cited = narrow && known.statement().kind() == Statement.Kind.FACT && scope.contains(known);
            for (Amount one : known.amounts()) {
                boolean sameTime = Amounts.TIME.contains(said.unit())
                        && (said.unit().equals(one.unit())
                                || (Amounts.TIME.contains(one.unit())
                                        && said.value().equals(one.value())));
                boolean counts = ordinal == (one.form() == Amount.Form.ORDINAL)
                        && !one.unit().matches("day|year")
                        && !HARD.contains(one.unit());
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

    /** The statement names what is counted, one by one. */
    private boolean lists(Ground.Known known) {
        return LIST.matcher(known.statement().text()).find()
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
                .anyMatch(one -> equal(one) && compatible(one, one.unit()) && sameNoun(one));
    }

    private static String unit(Ground.Known known, Amount one) {
        return one.unit().isEmpty() || one.unit().equals("year")
                ? Units.ofLabel(known.statement().label()).orElse(one.unit())
                : one.unit();
    }

    private boolean equal(Amount one) {
        if (said.value().equals(one.value())) {
            return true;
        }
        if (SHARES.containsKey(said.value())) {
            return one.unit().equals("percent") && near(number(one), SHARES.get(said.value()), 2.5);
        }
        if (said.value().startsWith("x") || one.value().matches("x.*|1/.*")) {
            return switch (said.value()) {
                case "x2" ->
                    one.value().equals("100") && one.unit().equals("percent")
                            || one.value().equals("2");
                case "x3" -> one.value().equals("3");
                default ->
                    SHARES.containsKey(one.value())
                            && said.unit().equals("percent")
                            && near(number(said), SHARES.get(one.value()), 0.5);
            };
        }
        if (said.text().endsWith("ého")
                && said.value().length() == 2
                && one.value().matches("(?:19|20)\\d\\d")) {
            return one.value().endsWith(said.value());
        }
        return rounded(one);
    }

    /** "more than four hundred" for 412, "knapp 20" for 19. */
    private boolean rounded(Amount one) {
        if (one.unit().equals("year") || one.unit().equals("day") || said.unit().equals("year")) {
            return false;
        }
        String before = text.substring(Math.max(0, said.start() - 24), said.start());
        double value = number(said).doubleValue();
        double known = number(one).doubleValue();
        boolean round = said.form() == Amount.Form.WORDS
                && value >= 100
                && value % 100 == 0
                && Math.abs(known - value) <= value * 0.04;
        boolean more = MORE.matcher(before).find() && known > value && known <= value * 1.25;
        boolean less = LESS.matcher(before).find() && known < value && known >= value * 0.8;
        boolean about = ABOUT.matcher(before).find() && known > value * 0.92 && known < value * 1.08;
        return more
                || less
                || about
                || round
                || ODD.matcher(text.substring(said.end())).find() && Math.abs(known - value) <= value * 0.12;
    }

    private static BigDecimal number(Amount amount) {
        return amount.value().matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(amount.value()) : BigDecimal.valueOf(-1000);
    }

    private static boolean near(BigDecimal value, BigDecimal wanted, double by) {
        return Math.abs(value.doubleValue() - wanted.doubleValue()) <= by;
    }

    private boolean oneIn() {
        return ONE_IN.matcher(text.substring(Math.max(0, said.start() - 40), said.start()))
                .find();
    }

    private boolean compatible(Amount known, String unit) {
        if (said.form() == Amount.Form.SHARE || known.form() == Amount.Form.SHARE) {
            return true;
        }
        if (said.unit().equals(unit)) {
            return true;
        }
        if (unit.equals("day") || HARD.contains(said.unit())) {
            return false;
        }
        if (HARD.contains(unit)) {
            boolean bare = said.unit().isEmpty() && !said.value().contains("/");
            boolean percent = unit.equals("percent")
                    && said.nouns().isEmpty()
                    && PERCENT.matcher(Rules.sentence(text, said.start())).find();
            boolean money = !unit.equals("percent") && number(said).doubleValue() >= 10_000;
            return bare && (percent || money);
        }
        if (Amounts.TIME.contains(unit) || Amounts.TIME.contains(said.unit())) {
            return said.unit().isEmpty() && said.nouns().isEmpty();
        }
        boolean ordinal = said.form() == Amount.Form.ORDINAL;
        if (ordinal != (known.form() == Amount.Form.ORDINAL)) {
            return sameNoun(known) || oneIn();
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
                && !HARD.contains(said.unit())
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

    private boolean yearOf(Ground.Known known) {
        boolean own = known.dates().stream()
                .anyMatch(date -> Integer.toString(date.year()).equals(said.value()));
        LocalDate seen = known.statement().seen();
        return own
                || (seen != null
                        && known.dates().isEmpty()
                        && Integer.toString(seen.getYear()).equals(said.value()));
    }

    /** "three offices" for a list of three. */
    private boolean counts(Ground.Known known) {
        if (!said.value().matches("[2-9]")
                || said.nouns().isEmpty()
                || HARD.contains(said.unit())
                || Amounts.TIME.contains(said.unit())
                || NumbersRule.given(known)) {
            return false;
        }
        Matcher list = LIST.matcher(known.statement().text());
        while (list.find()) {
            if (list.group().split(",? (?:and|und|a|sowie|as well as|&) |, ").length
                    == Integer.parseInt(said.value())) {
                return true;
            }
        }
        return false;
    }

    /** "six months" from one date to another, "eighteen years" since one. */
    private boolean spans(List<Ground.Known> scope) {
        if (!said.unit().matches("years|months|weeks|days") || !said.value().matches("\\d{1,2}")) {
            return false;
        }
        Set<LocalDate> days = new HashSet<>();
        for (Ground.Known known : scope) {
            if (NumbersRule.given(known)) {
                continue;
            }
            known.dates()
                    .forEach(date ->
                            date.latest().ifPresent(day -> days.add(date.day() == 0 ? day.withDayOfMonth(15) : day)));
            known.amounts().stream()
                    .filter(amount -> amount.unit().equals("year"))
                    .forEach(amount -> days.add(LocalDate.of(Integer.parseInt(amount.value()), 7, 1)));
        }
        if (ground.today() != null) {
            days.add(ground.today());
        }
        List<LocalDate> all = new ArrayList<>(days);
        int wanted = Integer.parseInt(said.value());
        for (LocalDate from : all) {
            for (LocalDate to : all) {
                long between = switch (said.unit()) {
                    case "years" -> to.getYear() - from.getYear();
                    case "months" -> Math.round(ChronoUnit.DAYS.between(from, to) / 30.4);
                    case "weeks" -> ChronoUnit.WEEKS.between(from, to);
                    default -> ChronoUnit.DAYS.between(from, to);
                };
                if (from.isBefore(to) && (between == wanted || (said.unit().equals("days") && between + 1 == wanted))) {
                    return true;
                }
            }
        }
        return false;
    }
}
