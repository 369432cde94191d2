package app.overture.generation.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that stand nowhere and follow all the same: a span between two dates, the length of a list, a year. */
final class NumberSpans {

    static final Pattern LIST = Pattern.compile(
            "\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)*(?:, \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)*)*,? (?:and|und|a|sowie|as well as|&) (?:in |v |ve )?\\p{Lu}[\\p{L}.’'-]+");

    private static final Pattern POINTS =
            Pattern.compile("(?:prozent)?punkte?n?|points?|bod\\p{L}{0,3}|procentni\\p{L}*");

    private final Amount said;
    private final Ground ground;

    NumberSpans(Amount said, Ground ground) {
        this.said = said;
        this.ground = ground;
    }

    boolean yearOf(Ground.Known known) {
        boolean own = known.dates().stream()
                .anyMatch(date -> Integer.toString(date.year()).equals(said.value()));
        LocalDate seen = known.statement().seen();
        boolean otherYear =
                known.amounts().stream().anyMatch(amount -> amount.unit().equals("year"));
        return own
                || (seen != null
                        && known.dates().isEmpty()
                        && !otherYear
                        && Integer.toString(seen.getYear()).equals(said.value()));
    }

    /** "eight points more" where one statement tells 41 and 49 per cent. */
    boolean between(List<Ground.Known> scope) {
        if (said.nouns().stream().noneMatch(noun -> POINTS.matcher(noun).matches())
                || !said.value().matches("\\d+")) {
            return false;
        }
        int wanted = Integer.parseInt(said.value());
        return scope.stream().anyMatch(known -> {
            List<Amount> shares = known.amounts().stream()
                    .filter(one -> one.value().matches("\\d{1,2}"))
                    .toList();
            return shares.stream().anyMatch(one -> one.unit().equals("percent"))
                    && shares.stream()
                            .anyMatch(a -> shares.stream()
                                    .anyMatch(
                                            b -> Integer.parseInt(a.value()) - Integer.parseInt(b.value()) == wanted));
        });
    }

    /** "three offices" for a list of three. */
    boolean counts(Ground.Known known) {
        if (!said.value().matches("[2-9]")
                || said.nouns().isEmpty()
                || Amounts.HARD.contains(said.unit())
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
    boolean over(List<Ground.Known> scope) {
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
        // Nobody counts the days of "half a year".
        boolean halfYear =
                said.unit().equals("months") && Text.fold(said.text()).matches("(?s)(?:half|halb|pul).*");
        for (LocalDate from : all) {
            for (LocalDate to : all) {
                long between = switch (said.unit()) {
                    case "years" -> to.getYear() - from.getYear();
                    case "months" -> Math.round(ChronoUnit.DAYS.between(from, to) / 30.4);
                    case "weeks" -> ChronoUnit.WEEKS.between(from, to);
                    default -> ChronoUnit.DAYS.between(from, to);
                };
                long off = halfYear ? 2 : 0;
                if (from.isBefore(to)
                        && (Math.abs(between - wanted) <= off
                                || (said.unit().equals("days") && between + 1 == wanted))) {
                    return true;
                }
            }
        }
        return false;
    }
}
