package app.overture.generation.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text, in digits and in words, with what they count. */
final class Amounts {

    private static final String GROUPED = "\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?!\\d)(?:[.,]\\d+)?";
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?<![\\p{L}]-)(?<cur>[€$£]\\s?)?(?<num>" + GROUPED
                    + "|\\d+(?:[.,]\\d+)?)(?<ord>st|nd|rd|th)?(?:(?<scale>k|K|m|M|mn|bn|Mio|Mrd|tis|Tsd|mil)\\b\\.?)?");
    static final Pattern NEXT = Pattern.compile("^([\\s\\u00a0\\u202f-]*)([\\p{L}][\\p{L}'’-]*|[%€$£])\\.?");
    static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    static final Set<String> TIME = Set.of("seconds", "hours", "minutes", "days", "weeks", "months", "years");
    private static final Pattern JOIN = Pattern.compile(
            "(?iu)\\s*(?:to|or|and|bis|auf|oder|und|statt|instead of|až|na|nebo|a|místo|–|-|,)?\\s+(?:only |nur |jen )?(?:to|auf|na)?\\s*|\\s*[–-]\\s*");

    static final Set<String> HARD = Set.of("percent", "eur", "usd", "gbp", "czk", "chf", "pln");
    private static final Pattern TO = Pattern.compile("(?iu)\\b(?:to|auf|na|statt|instead of)\\b");
    /** "from twelve to four" may change the noun, "thirty vans at nine stations" does not count vans twice. */
    private static final Pattern FROM = Pattern.compile("(?iuU)\\b(?:from|von|z|ze|od)\\s+$");

    private Amounts() {}

    static List<Amount> in(String text) {
        return in(text, "");
    }

    /** @param language of the words; empty for any */
    static List<Amount> in(String text, String language) {
        List<Amount> found = new ArrayList<>();
        List<Dates.Mention> dates = Dates.in(text);
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            digits(text, digits, dates).ifPresent(found::add);
        }
        AmountWords.in(text, language, dates, found);
        found.sort(Comparator.comparingInt(Amount::start));
        return inherited(text, found);
    }

    private static Optional<Amount> digits(String text, Matcher hit, List<Dates.Mention> dates) {
        int start = hit.start("num");
        int end = hit.end();
        String value = plain(hit.group("num"));
        boolean dated = dates.stream().anyMatch(date -> date.start() <= start && start < date.end());
        if (dated) {
            boolean year = YEAR.matcher(value).matches();
            return Optional.of(
                    new Amount(start, end, hit.group(), value, year ? "year" : "day", List.of(), Amount.Form.DIGITS));
        }
        if (hit.group("scale") != null) {
            value = times(
                    value, NumberWords.scale(Text.fold(hit.group("scale")), "").orElse(1L));
        }
        Matcher next = NEXT.matcher(text.substring(end));
        while (next.find()) {
            Optional<Long> scale =
                    NumberWords.scale(Text.fold(next.group(2)), "").filter(size -> size >= 1000);
            if (scale.isEmpty() || next.group(2).length() == 1) {
                break;
            }
            value = times(value, scale.get());
            end += next.end();
            next = NEXT.matcher(text.substring(end));
        }
        if (hit.group("ord") != null) {
            return Optional.of(AmountNouns.amount(text, start, end, value, "", Amount.Form.ORDINAL));
        }
        String currency = hit.group("cur") == null
                ? ""
                : Units.of(hit.group("cur").strip()).orElse("");
        return Optional.of(AmountNouns.amount(text, hit.start(), end, value, currency, Amount.Form.DIGITS));
    }

    /** "from eleven days to four": the second number counts what the first does. */
    private static List<Amount> inherited(String text, List<Amount> found) {
        List<Amount> all = new ArrayList<>();
        for (Amount amount : found) {
            Amount before = all.isEmpty() ? null : all.getLast();
            boolean joined = before != null
                    && before.end() <= amount.start()
                    && JOIN.matcher(text.substring(before.end(), amount.start()))
                            .matches();
            boolean onTo = before != null
                    && joined
                    && (amount.nouns().isEmpty()
                            || text.substring(before.end(), amount.start()).matches("(?iu).*(?:statt|instead of).*")
                            || FROM.matcher(text.substring(0, before.start())).find())
                    && TO.matcher(text.substring(before.end(), amount.start())).find();
            if (before != null
                    && joined
                    && amount.unit().isEmpty()
                    && (amount.nouns().isEmpty() || onTo)) {
                all.add(new Amount(
                        amount.start(),
                        amount.end(),
                        amount.text(),
                        amount.value(),
                        before.unit(),
                        before.nouns(),
                        amount.form()));
            } else if (before != null
                    && joined
                    && before.unit().isEmpty()
                    && before.nouns().isEmpty()
                    && !amount.unit().equals("day")) {
                all.set(
                        all.size() - 1,
                        new Amount(
                                before.start(),
                                before.end(),
                                before.text(),
                                before.value(),
                                amount.unit(),
                                amount.nouns(),
                                before.form()));
                all.add(amount);
            } else {
                all.add(amount);
            }
        }
        return all;
    }

    /** "1 200", "1.200" and "1,200" are 1200; "3,5" is 3.5. */
    static String plain(String digits) {
        String bare = digits;
        if (digits.matches(GROUPED)) {
            bare = digits.replaceAll("[ \\u00a0\\u202f.,'’](?=\\d{3}(?!\\d))", "");
        }
        return tidy(bare.replace(',', '.'));
    }

    static String times(String value, long scale) {
        return tidy(new BigDecimal(value).multiply(BigDecimal.valueOf(scale)).toPlainString());
    }

    private static String tidy(String value) {
        String bare = value.replaceFirst("^0+(?=\\d)", "");
        return bare.contains(".") ? bare.replaceFirst("0+$", "").replaceFirst("\\.$", "") : bare;
    }
}
