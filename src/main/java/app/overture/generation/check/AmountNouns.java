package app.overture.generation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a number counts off the words around it. */
final class AmountNouns {

    private static final Pattern BEFORE =
            Pattern.compile("([\\p{L}€$£]+)(?:(?<=(?i:fr|chf|eur))\\.)?[:\\s\\u00a0]+(?:of |von |mit |s )?$");

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

    private AmountNouns() {}

    static Amount amount(String text, int start, int end, String value, String known, Amount.Form form) {
        String unit = known;
        List<String> nouns = new ArrayList<>();
        int to = end;
        int at = end;
        for (int words = 0; words < 3; words++) {
            Matcher next = Amounts.NEXT.matcher(text.substring(at, Math.min(text.length(), at + 60)));
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
                    .filter(one -> words0 == 0
                            || (!Amounts.HARD.contains(one) && (words0 < 2 || !Amounts.TIME.contains(one))));
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
                            .filter(one -> !Amounts.TIME.contains(one))
                            .orElse("")
                    : "";
        }
        if (form == Amount.Form.DIGITS
                && Amounts.YEAR.matcher(value).matches()
                && unit.isEmpty()
                && text.substring(start, end).equals(value)) {
            unit = "year";
        }
        return new Amount(start, to, text.substring(start, to), value, unit, List.copyOf(nouns), form);
    }
}
