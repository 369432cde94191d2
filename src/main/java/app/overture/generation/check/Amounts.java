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
    private static final Pattern NEXT = Pattern.compile("^([\\s\\u00a0\\u202f-]*)([\\p{L}][\\p{L}'’-]*|[%€$£])\\.?");
    private static final Pattern BEFORE =
            Pattern.compile("([\\p{L}€$£]+)(?:(?<=(?i:fr|chf|eur))\\.)?[:\\s\\u00a0]+(?:of |von |mit |s )?$");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    /** A noun group ends here. */
    private static final Set<String> STOPS = Set.copyOf(List.of(
            "from", "in", "and", "or", "to", "at", "on", "for", "with", "by", "of", "the", "a", "an", "und", "oder",
            "von", "zu", "im", "am", "bei", "mit", "fur", "aus", "auf", "der", "die", "das", "den", "ve", "v", "z",
            "ze", "na", "za", "o", "pro", "do", "od", "i", "nebo", "s", "se", "is", "are", "was", "were", "ist", "sind",
            "je", "jsou", "that", "that's", "die", "since", "seit", "per", "last", "next", "this", "each", "every",
            "instead", "statt", "misto", "loni", "rocne", "tydne", "denne", "v", "already", "now", "ktere", "who",
            "which", "bylo", "hat", "haben", "pro", "je", "than", "als", "nez"));

    /** "two more", "o dva míň": no noun. */
    private static final Set<String> COMPARED = Set.of(
            "more", "fewer", "less", "mehr", "weniger", "víc", "více", "míň", "méně", "better", "worse", "earlier",
            "later");

    static final Set<String> TIME = Set.of("hours", "minutes", "days", "weeks", "months", "years");
    private static final Pattern JOIN = Pattern.compile(
            "(?iu)\\s*(?:to|or|and|bis|auf|oder|und|statt|instead of|až|na|nebo|a|místo|–|-|,)?\\s+(?:only |nur |jen )?(?:to|auf|na)?\\s*|\\s*[–-]\\s*");

    /** Plurals that are no number by themselves: "thousands of", "Millionen". */
    private static final Set<String> VAGUE = Set.of(
            "millions",
            "millionen",
            "milliarden",
            "milionu",
            "miliard",
            "tisicu",
            "tisice",
            "miliony",
            "miliardy",
            "sta",
            "set",
            "mio",
            "mrd");

    static final Set<String> HARD = Set.of("percent", "eur", "usd", "gbp", "czk", "chf", "pln");
    private static final Pattern TO = Pattern.compile("(?iu)\\b(?:to|auf|na|statt|instead of)\\b");
    /** "from twelve to four" may change the noun, "thirty vans at nine stations" does not count vans twice. */
    private static final Pattern FROM = Pattern.compile("(?iuU)\\b(?:from|von|z|ze|od)\\s+$");
    /** "three point six", "drei Komma sechs", "tři celé šest desetin". */
    private static final Pattern DECIMAL = Pattern.compile(
            "(?iu)^ (?:point|komma|cel(?:á|é|ých)(?: a)?) (?<digits>\\p{L}+)(?<hundredths> setin\\p{L}*)?(?: desetin\\p{L}*)?(?<scale> \\p{L}+)?");

    private static final Pattern HALF = Pattern.compile("(?iu)^ (?:and a half|a půl|und ein halb)(?!\\p{L})");

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
        words(text, language, dates, found);
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
            return Optional.of(amount(text, start, end, value, "", Amount.Form.ORDINAL));
        }
        String currency = hit.group("cur") == null
                ? ""
                : Units.of(hit.group("cur").strip()).orElse("");
        return Optional.of(amount(text, hit.start(), end, value, currency, Amount.Form.DIGITS));
    }

    private static void words(String text, String language, List<Dates.Mention> dates, List<Amount> found) {
        List<Amount> digits = List.copyOf(found);
        Matcher word = Text.WORD.matcher(text);
        int at = 0;
        while (word.find(at)) {
            at = word.end();
            int start = word.start();
            if (dates.stream().anyMatch(date -> date.start() <= start && start < date.end())
                    || digits.stream().anyMatch(one -> one.start() <= start && start < one.end())) {
                continue;
            }
            String folded = Text.fold(word.group());
            Optional<Long> ordinal = NumberWords.ordinal(folded);
            Optional<String> share = NumberWords.share(folded);
            if (share.isPresent() || isFraction(text, word, folded)) {
                found.add(amount(
                        text,
                        start,
                        at,
                        share.orElse(folded.startsWith("quarter") ? "1/4" : "1/3"),
                        "",
                        Amount.Form.SHARE));
                continue;
            }
            Optional<NumberWords.Compound> compound = NumberWords.compound(folded);
            if (compound.isPresent()) {
                found.add(new Amount(
                        start,
                        at,
                        word.group(),
                        Long.toString(compound.get().value()),
                        Units.of(compound.get().counted()).orElse(""),
                        List.of(compound.get().counted()),
                        Amount.Form.WORDS));
                continue;
            }
            if (ordinal.isPresent()) {
                found.add(amount(text, start, at, ordinal.get().toString(), "", Amount.Form.ORDINAL));
                continue;
            }
            long total = 0;
            long part = 0;
            int end = at;
            boolean any = false;
            boolean scaled = false;
            Matcher more = Text.WORD.matcher(text);
            int from = start;
            while (more.find(from)
                    && (from == start || text.substring(end, more.start()).isBlank())) {
                String one = Text.fold(more.group());
                if (!any && VAGUE.contains(one)) {
                    break;
                }
                if (scaled && (one.equals("and") || one.equals("a")) && numberFollows(text, more.end(), language)) {
                    from = more.end();
                    end = from;
                    continue;
                }
                Optional<Long> small = NumberWords.small(one, language);
                Optional<Long> scale = one.length() > 2 && !one.equals("mil") && !one.equals("set") || any
                        ? NumberWords.scale(one, language)
                        : Optional.empty();
                if (any && (one.equals("dozen") || one.equals("tucet") || one.equals("tucty"))) {
                    part = Math.max(1, part) * 12;
                } else if (small.isPresent() && (one.length() > 2)) {
                    part += small.get();
                } else if (scale.isPresent() && one.length() > 2) {
                    if (scale.get() == 100) {
                        part = Math.max(1, part) * 100;
                    } else {
                        total += Math.max(1, part) * scale.get();
                        part = 0;
                    }
                } else {
                    break;
                }
                any = true;
                scaled = scale.isPresent();
                end = more.end();
                from = end;
            }
            if (any) {
                Matcher half = HALF.matcher(text.substring(end));
                boolean halved = half.find();
                int to = halved ? end + half.end() : end;
                String value = total + part + (halved ? ".5" : "");
                Matcher decimal = DECIMAL.matcher(text.substring(to));
                Optional<Long> digits2 = !halved && decimal.find()
                        ? NumberWords.small(Text.fold(decimal.group("digits")), language)
                        : Optional.empty();
                if (digits2.isPresent()) {
                    value += (decimal.group("hundredths") != null && digits2.get() < 10 ? ".0" : ".") + digits2.get();
                    Optional<Long> scale = Optional.ofNullable(decimal.group("scale"))
                            .flatMap(word2 -> NumberWords.scale(Text.fold(word2.strip()), language))
                            .filter(size -> size >= 1000);
                    to += scale.isPresent() || decimal.start("scale") < 0 ? decimal.end() : decimal.start("scale");
                    value = times(value, scale.orElse(1L));
                }
                found.add(amount(text, start, to, value, "", Amount.Form.WORDS));
                at = to;
            }
        }
    }

    /** "a third of", "a quarter of", "three quarters": otherwise a third thing, a quarter of the year. */
    private static boolean isFraction(String text, Matcher word, String folded) {
        return folded.matches("thirds?|quarters?")
                && text.substring(word.end()).matches("(?s)(?:\\s+(?:of|would|could|is|was)\\b|[,.;:?!)]|\\s*$).*")
                && text.substring(0, word.start()).matches("(?is).*\\b(?:a|one|two|three|that)\\s+");
    }

    private static boolean numberFollows(String text, int from, String language) {
        Matcher next = Text.WORD.matcher(text);
        return next.find(from)
                && text.substring(from, next.start()).isBlank()
                && NumberWords.small(Text.fold(next.group()), language).isPresent();
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

    private static Amount amount(String text, int start, int end, String value, String known, Amount.Form form) {
        String unit = known;
        List<String> nouns = new ArrayList<>();
        int to = end;
        int at = end;
        for (int words = 0; words < 3; words++) {
            Matcher next = NEXT.matcher(text.substring(at, Math.min(text.length(), at + 60)));
            if (!next.find()) {
                break;
            }
            String folded = Text.fold(next.group(2));
            if (folded.equals("per") && text.startsWith(" cent", at + next.end())) {
                at += next.end();
                continue;
            }
            if (STOPS.contains(folded) || COMPARED.contains(next.group(2).toLowerCase(java.util.Locale.ROOT))) {
                break;
            }
            int words0 = folded.equals("cent") ? 0 : words;
            nouns.add(folded);
            Optional<String> of = Units.of(folded)
                    .or(() -> folded.indexOf('-') > 0
                            ? Units.of(folded.substring(0, folded.indexOf('-')))
                            : Optional.empty())
                    .filter(one -> words0 == 0 || (!HARD.contains(one) && (words0 < 2 || !TIME.contains(one))));
            if (of.isPresent() && unit.isEmpty()) {
                unit = of.get();
                if (words == 0 || folded.equals("cent")) {
                    to = at + next.start(2) + next.group(2).length();
                }
                break;
            }
            at += next.end();
            if (next.group().endsWith(".")) {
                break;
            }
        }
        if (unit.isEmpty()) {
            Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - 40), start));
            unit = before.find()
                    ? Units.of(Text.fold(before.group(1)))
                            .filter(one -> !TIME.contains(one))
                            .orElse("")
                    : "";
        }
        if (form == Amount.Form.DIGITS
                && YEAR.matcher(value).matches()
                && unit.isEmpty()
                && text.substring(start, end).equals(value)) {
            unit = "year";
        }
        return new Amount(start, to, text.substring(start, to), value, unit, List.copyOf(nouns), form);
    }

    /** "1 200", "1.200" and "1,200" are 1200; "3,5" is 3.5. */
    static String plain(String digits) {
        String bare = digits;
        if (digits.matches(GROUPED)) {
            bare = digits.replaceAll("[ \\u00a0\\u202f.,'’](?=\\d{3}(?!\\d))", "");
        }
        return tidy(bare.replace(',', '.'));
    }

    private static String times(String value, long scale) {
        return tidy(new BigDecimal(value).multiply(BigDecimal.valueOf(scale)).toPlainString());
    }

    private static String tidy(String value) {
        String bare = value.replaceFirst("^0+(?=\\d)", "");
        return bare.contains(".") ? bare.replaceFirst("0+$", "").replaceFirst("\\.$", "") : bare;
    }
}
