package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A date that is named, whole or in part, was told to us; its weekday is that of the calendar. */
final class DatesRule implements Rule {

    private static final Pattern CERTAIN = Pattern.compile(
            "(?iuU)(?:\\blast|\\bthis|\\bnext|\\bsince|\\bcoming|\\bletzten|\\bdiesen|\\bkommenden|\\bnächsten|\\bvergangenen|\\bminul\\p{L}+|\\bpříští\\p{L}*|\\btento|\\btuto|\\bod) $");

    private static final Pattern GUESS = Pattern.compile(
            "(?iuU)\\b(?:probably|presumably|i (?:suppose|guess|imagine|bet)|perhaps|maybe|might|even in|wohl|vermutlich|wahrscheinlich|vielleicht|auch im|selbst im|sogar im|asi|nejspíš|zřejmě|patrně|možná|určitě|i v|ani v)\\b[^,;:.!?]*$");

    private static final Pattern SINCE = Pattern.compile("(?iuU)\\b(?:since|seit(?: dem)?|od) $");

    @Override
    public String code() {
        return "unknown_date";
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
            List<Dates.Mention> mentions = Dates.in(text);
            for (Dates.Mention said : mentions) {
                List<Ground.Known> scope = Rules.scope(draft, ground, field.getKey(), said.start());
                if (scope.stream().noneMatch(known -> tells(known, said, ground))
                        && !proposed(text, said, ground, Rules.uncited(scope, ground))
                        && !supposed(text, said)
                        && !everyYear(draft, text, said, scope, ground)) {
                    findings.add(unknown(field.getKey(), text, said.start(), said.end()));
                }
            }
            for (Calendar.Part part : Calendar.parts(text)) {
                List<Ground.Known> scope = Rules.scope(draft, ground, field.getKey(), part.start());
                if (Calendar.dates(text, part)
                        && (!knowsPart(part.name(), ground) || toldOtherwise(part.name(), scope, ground))
                        && !proposed(text, part, scope, ground)
                        && !(Manners.everyYear(text, part.start(), part.end(), draft.language())
                                && (Rules.uncited(scope, ground) || !tellDates(scope)))) {
                    findings.add(unknown(field.getKey(), text, part.start(), part.end()));
                }
            }
            for (Calendar.Weekday weekday : Calendar.weekdays(text)) {
                if (!fits(
                        weekday, text, mentions, ground, Rules.scope(draft, ground, field.getKey(), weekday.start()))) {
                    findings.add(unknown(field.getKey(), text, weekday.start(), weekday.end()));
                }
            }
        }
        return findings;
    }

    private static boolean everyYear(
            Draft draft, String text, Dates.Mention said, List<Ground.Known> scope, Ground ground) {
        return said.day() == 0
                && said.year() == 0
                && (Rules.uncited(scope, ground) || !tellDates(scope))
                && Manners.everyYear(text, said.start(), said.end(), draft.language());
    }

    private static boolean tellDates(List<Ground.Known> scope) {
        return scope.stream()
                .filter(known -> known.statement().kind() == Statement.Kind.FACT)
                .anyMatch(known -> known.dates().stream().anyMatch(date -> date.month() != 0)
                        || !Calendar.parts(known.statement().text()).isEmpty());
    }

    private Finding unknown(String field, String text, int start, int end) {
        String words = text.substring(start, end);
        return finding(field, start, end, words, "“" + words + "” is the date of nothing we know.");
    }

    private static boolean tells(Ground.Known known, Dates.Mention said, Ground ground) {
        if (known.dates().stream().anyMatch(date -> said.within(date) || yearMayBeMeant(said, date, ground))) {
            return true;
        }
        LocalDate seen = known.statement().seen();
        boolean dated = !known.dates().isEmpty()
                || known.amounts().stream().anyMatch(amount -> amount.unit().equals("year"));
        return seen != null && !dated && said.within(Dates.month(seen));
    }

    /** The ground says 21 January, the draft adds the year of the next one. */
    private static boolean yearMayBeMeant(Dates.Mention said, Dates.Mention date, Ground ground) {
        LocalDate today = ground.today();
        return date.year() == 0
                && said.year() != 0
                && today != null
                && Math.abs(said.year() - today.getYear()) <= 1
                && new Dates.Mention(0, 0, 0, said.month(), said.day()).within(date);
    }

    private static boolean knowsPart(String part, Ground ground) {
        return ground.all().stream()
                .anyMatch(known -> Calendar.parts(known.statement().text()).stream()
                                .anyMatch(one -> one.name().equals(part))
                        || known.dates().stream().anyMatch(date -> Calendar.holds(part, date))
                        || !Calendar.isFeast(part) && seenIn(known.statement().seen(), part));
    }

    /** The cited facts tell when, by a season, a feast or a month, and it is not this. */
    private static boolean toldOtherwise(String part, List<Ground.Known> scope, Ground ground) {
        if (scope.size() == ground.all().size()) {
            return false;
        }
        List<Ground.Known> dated = scope.stream()
                .filter(known -> known.statement().kind() == Statement.Kind.FACT)
                .filter(known -> known.dates().stream().anyMatch(date -> date.month() != 0)
                        || !Calendar.parts(known.statement().text()).isEmpty())
                .toList();
        return !dated.isEmpty()
                && dated.stream()
                        .noneMatch(known -> known.dates().stream().anyMatch(date -> Calendar.holds(part, date))
                                || Calendar.parts(known.statement().text()).stream()
                                        .anyMatch(one -> one.name().equals(part)));
    }

    private static boolean seenIn(@Nullable LocalDate seen, String part) {
        return seen != null && Calendar.holds(part, seen.getMonthValue());
    }

    private static boolean fits(
            Calendar.Weekday weekday,
            String text,
            List<Dates.Mention> mentions,
            Ground ground,
            List<Ground.Known> scope) {
        Optional<Dates.Mention> beside = mentions.stream()
                .filter(date -> date.day() != 0
                        && (Math.abs(date.start() - weekday.end()) <= 8 || Math.abs(weekday.start() - date.end()) <= 8))
                .findFirst();
        if (beside.isPresent()) {
            return weekdayOf(beside.get(), ground)
                    .map(day -> day == weekday.day())
                    .orElse(true);
        }
        boolean named = scope.stream()
                .anyMatch(known -> !Calendar.weekdays(known.statement().text()).isEmpty());
        boolean certain = CERTAIN.matcher(text.substring(0, weekday.start())).find()
                || (named && scope.size() < ground.all().size());
        return !certain
                || Rules.asks(text, weekday.start())
                || Calendar.SHUT.matcher(Rules.sentence(text, weekday.start())).find()
                        && scope.stream()
                                .map(known -> known.statement().text())
                                .anyMatch(told -> Calendar.outside(told, weekday.day()))
                || ground.all().stream()
                        .anyMatch(known -> Calendar.weekdays(known.statement().text()).stream()
                                        .anyMatch(one -> one.day() == weekday.day())
                                || known.dates().stream()
                                        .anyMatch(date -> weekdayOf(date, ground)
                                                .map(day -> day == weekday.day())
                                                .orElse(false)));
    }

    /** "Could one visit the line in December?": a month of the near future, asked for. */
    private static boolean proposed(String text, Dates.Mention said, Ground ground, boolean uncited) {
        LocalDate today = ground.today();
        if (said.day() != 0 || said.year() != 0) {
            return false;
        }
        if (uncited && Manners.inTouch(text, said.start())) {
            return true;
        }
        if (today == null
                || !Rules.asks(text, said.start()) && !Manners.supposes(text, said.start())
                || SINCE.matcher(text.substring(0, said.start())).find()) {
            return false;
        }
        int ahead = Math.floorMod(said.month() - today.getMonthValue(), 12);
        return ahead <= 4;
    }

    /** "leer ist es wohl im April": a month, and a guess that gives itself for one. */
    private static boolean supposed(String text, Dates.Mention said) {
        String sentence = Rules.sentence(text, said.start());
        int at = Math.max(0, sentence.indexOf(text.substring(said.start(), said.end())));
        return said.day() == 0
                && said.year() == 0
                && GUESS.matcher(sentence.substring(0, at)).find();
    }

    /** "Would a pilot make sense this winter?" */
    private static boolean proposed(String text, Calendar.Part part, List<Ground.Known> scope, Ground ground) {
        LocalDate today = ground.today();
        boolean supposed = Manners.supposes(text, part.start());
        if (today == null || !supposed && !Rules.uncited(scope, ground)) {
            return false;
        }
        if (Rules.uncited(scope, ground) && Manners.inTouch(text, part.start())) {
            return true;
        }
        if (!supposed && !Rules.asks(text, part.start())) {
            return false;
        }
        return IntStream.rangeClosed(0, 4)
                .anyMatch(ahead ->
                        Calendar.holds(part.name(), today.plusMonths(ahead).getMonthValue()));
    }

    private static Optional<java.time.DayOfWeek> weekdayOf(Dates.Mention date, Ground ground) {
        Optional<LocalDate> exact = date.exact();
        if (exact.isPresent()) {
            return exact.map(LocalDate::getDayOfWeek);
        }
        Optional<LocalDate> told = ground.all().stream()
                .flatMap(known -> known.dates().stream())
                .filter(date::sameDay)
                .flatMap(one -> one.exact().stream())
                .findFirst();
        LocalDate today = ground.today();
        if (told.isPresent() || today == null || date.day() == 0) {
            return told.map(LocalDate::getDayOfWeek);
        }
        return new Dates.Mention(0, 0, today.getYear(), date.month(), date.day())
                .exact()
                .map(day -> (day.isBefore(today) ? day.plusYears(1) : day).getDayOfWeek());
    }
}
