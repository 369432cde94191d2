package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import app.overture.generation.check.Statement.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is called recent happened within three months, what happened last week within two. */
final class RecencyRule implements Rule {

    private static final Map<Pattern, Integer> DAYS = new LinkedHashMap<>();

    static {
        within(2, "yesterday|this morning|gestern|heute morgen|včera|dnes ráno");
        within(
                15,
                "last week|this week|earlier this week|a few days ago|the other day|days ago|letzte(?:r|n)? woche|vergangene(?:r|n)? woche|diese(?:r)? woche|vor wenigen tagen|vor ein paar tagen|minulý týden|minulém týdnu|minul(?:ý|ém) týdnu?|tento týden|před pár dny|před několika dny");
        within(
                45,
                "(?:just|gerade|gerade erst|soeben|právě) (?=\\p{L}+(?:ed|t|en|li|ls|la|l)\\b)|(?<=you've |you have |has |have )just");
        within(
                70,
                "last month|this month|a few weeks ago|weeks ago|letzten monat|vergangenen monat|diesen monat|vor ein paar wochen|vor wenigen wochen|vor kurzem|minul(?:ý|ém) měsíci?|tento měsíc|před pár týdny|před několika týdny");
        within(
                95,
                "recently|lately|newly|fresh from|kürzlich|neulich|jüngst|unlängst|nedávno|v poslední době|čerstvě|frisch");
        within(
                200,
                "last quarter|a few months ago|letztes quartal|vor einigen monaten|vor ein paar monaten|před pár měsíci|před několika měsíci");
    }

    @Override
    public String code() {
        return "not_recent";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        LocalDate today = ground.today();
        if (today == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            DAYS.forEach((words, days) -> {
                Matcher hit = words.matcher(field.getValue());
                while (hit.find()) {
                    if (ground.says(hit.group().strip()) && hit.group().strip().contains(" ")) {
                        continue;
                    }
                    List<Ground.Known> scope = Rules.scope(draft, ground, field.getKey(), hit.start());
                    if (Manners.ownLetter(draft, field.getValue(), hit.start())
                            || Manners.asked(field.getValue(), hit.start())) {
                        continue;
                    }
                    if (hit.group().matches("(?iu)(?:this|diese[rn]?|tento) .*")
                            && scope.size() == ground.all().size()
                            && Rules.asks(field.getValue(), hit.start())) {
                        continue; // "What is due this week?"
                    }
                    Optional<LocalDate> newest = newest(scope);
                    if (newest.isPresent() && ChronoUnit.DAYS.between(newest.get(), today) > days) {
                        findings.add(finding(
                                field.getKey(),
                                hit.start(),
                                hit.end(),
                                hit.group(),
                                "“" + hit.group().strip() + "”: the newest fact behind this is of " + newest.get()
                                        + "."));
                    }
                }
            });
        }
        return findings;
    }

    /** A fact that names a date is as old as that, however late it was read. */
    private static Optional<LocalDate> newest(List<Ground.Known> scope) {
        return scope.stream()
                .filter(known -> known.statement().kind() == Kind.FACT)
                .flatMap(known -> {
                    Optional<LocalDate> named = known.dates().stream()
                            .flatMap(date -> date.latest().stream())
                            .max(LocalDate::compareTo);
                    return named
                            .or(() -> year(known))
                            .or(() -> Optional.ofNullable(known.statement().seen()))
                            .stream();
                })
                .max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> year(Ground.Known known) {
        return known.amounts().stream()
                .filter(amount -> amount.unit().equals("year"))
                .map(amount -> LocalDate.of(Integer.parseInt(amount.value()), 12, 31))
                .max(LocalDate::compareTo);
    }

    private static void within(int days, String words) {
        DAYS.put(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                days);
    }
}
