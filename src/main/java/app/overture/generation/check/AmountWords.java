package app.overture.generation.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text that are written in words. */
final class AmountWords {

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

    /** "three point six", "drei Komma sechs", "tři celé šest desetin". */
    private static final Pattern DECIMAL = Pattern.compile(
            "(?iu)^ (?:point|komma|cel(?:á|é|ých)(?: a)?) (?<digits>\\p{L}+)(?<hundredths> setin\\p{L}*)?(?: desetin\\p{L}*)?(?<scale> \\p{L}+)?");

    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?iuU)(?:(?<half>půl(?: roku|roku|rok)|half a year|halbes jahr|halben jahr(?:es)?|halbjahr)|čtvrt roku|čtvrtrok\\p{L}*|vierteljahr)\\b");
    private static final Set<String> BEGINNINGS = Set.of("pul", "ctv", "hal", "vie");
    private static final Set<String> PARTS = Set.of("pul", "ctv", "hal", "vie", "qua", "thr", "dre", "tri");
    /** "desítky tisíc", "tens of thousands". */
    private static final Pattern TENS_OF = Pattern.compile(
            "(?iuU)\\b(?:desít\\p{L}+|stov\\p{L}+|tens of|dozens of|hundreds of|zig|mehrere|několik) $");

    private static final int TENS_REACH = 24;

    /** "half a million", "a quarter of a million", "eine Viertelmillion", "půl milionu". */
    private static final Pattern PART_OF_SCALE = Pattern.compile(
            "(?iuU)(?:(?<half>half (?:a |of a )?|halbe[nr]? |půl )|(?<three>three[- ]quarters of an? |dreiviertel ?|tři čtvrtě )|(?<quarter>quarter of an? |quarter |viertel ?|čtvrt ))(?:(?<million>million|millionen|milionu|miliónu)|(?<billion>billion|milliarde|miliardy)|(?<thousand>thousand|tisíce))\\b");

    private static final Pattern HALF = Pattern.compile("(?iu)^ (?:and a half|a půl|und ein halb)(?!\\p{L})");

    private AmountWords() {}

    static void in(String text, String language, List<Dates.Mention> dates, List<Amount> found) {
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
            Matcher ofYear = PART_OF_YEAR.matcher(text).region(start, text.length());
            if (BEGINNINGS.contains(folded.substring(0, Math.min(3, folded.length()))) && ofYear.lookingAt()) {
                at = ofYear.end();
                found.add(new Amount(
                        start,
                        at,
                        ofYear.group(),
                        ofYear.group("half") == null ? "3" : "6",
                        "months",
                        List.of(),
                        Amount.Form.WORDS));
                continue;
            }
            Matcher ofScale = PART_OF_SCALE.matcher(text).region(start, text.length());
            if (PARTS.contains(folded.substring(0, Math.min(3, folded.length()))) && ofScale.lookingAt()) {
                at = ofScale.end();
                long size = ofScale.group("million") != null
                        ? 1_000_000
                        : ofScale.group("billion") != null ? 1_000_000_000 : 1_000;
                long quarters = ofScale.group("half") != null ? 2 : ofScale.group("three") != null ? 3 : 1;
                found.add(
                        AmountNouns.amount(text, start, at, Long.toString(size / 4 * quarters), "", Amount.Form.WORDS));
                continue;
            }
            Optional<Long> ordinal = NumberWords.ordinal(folded);
            Optional<String> share = NumberWords.share(folded);
            if (share.isPresent() || isFraction(text, word, folded)) {
                found.add(AmountNouns.amount(
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
            int dash = folded.indexOf('-');
            if (ordinal.isEmpty() && dash > 3) {
                Optional<Long> first = NumberWords.ordinal(folded.substring(0, dash));
                if (first.isPresent()) {
                    found.add(new Amount(
                            start,
                            at,
                            word.group(),
                            first.get().toString(),
                            "",
                            List.of(folded.substring(dash + 1)),
                            Amount.Form.ORDINAL));
                    continue;
                }
            }
            if (ordinal.isPresent() && ordinal.get() == 1 && numberFollows(text, at, language)) {
                continue;
            }
            if (ordinal.isPresent()) {
                found.add(AmountNouns.amount(text, start, at, ordinal.get().toString(), "", Amount.Form.ORDINAL));
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
                if (scaled && (one.equals("and") || one.equals("a")) && numberFollows(text, more.end(), language)) {
                    from = more.end();
                    end = from;
                    continue;
                }
                Optional<Long> small = NumberWords.small(one, language);
                Optional<Long> scale = one.length() > 2 && !one.equals("mil") && !one.equals("set") || any
                        ? NumberWords.scale(one, language)
                        : Optional.empty();
                if (!any
                        && (small.isEmpty() && scale.isEmpty()
                                || VAGUE.contains(one)
                                || TENS_OF.matcher(text.substring(Math.max(0, more.start() - TENS_REACH), more.start()))
                                        .find())) {
                    break;
                }
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
                    value = Amounts.times(value, scale.orElse(1L));
                }
                found.add(AmountNouns.amount(text, start, to, value, "", Amount.Form.WORDS));
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
}
