package app.overture.generation.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day: "at ten past four in the morning" for a fact's 04:10. */
final class Clock {

    static final Pattern TIME = Pattern.compile("(?<![\\d.:])([01]?\\d|2[0-3])[:.]([0-5]\\d)(?![\\d%]|[.,]\\d| ?%)");

    private static final Pattern TOWARDS =
            Pattern.compile("(?iuU)\\b(?:to|vor|halb|viertel|půl|čtvrt na|čtvrtě na) (?:\\p{L}+ )?$");

    private Clock() {}

    /** A part of "7:45". */
    static boolean isTime(String text, Amount said) {
        Matcher time = TIME.matcher(text);
        return said.form() == Amount.Form.DIGITS
                && time.find(Math.max(0, said.start() - 3))
                && time.start() <= said.start()
                && said.end() <= time.end();
    }

    /** A manner of speaking, unless a fact that the sentence rests on tells the time otherwise. */
    static boolean allows(Amount said, String text, List<Ground.Known> scope) {
        Set<Integer> told = new HashSet<>();
        for (Ground.Known known : scope) {
            if (known.statement().kind() != Statement.Kind.FACT) {
                continue;
            }
            Matcher time = TIME.matcher(known.statement().text());
            while (time.find()) {
                int hour = Integer.parseInt(time.group(1));
                told.addAll(List.of(hour, hour % 12));
                if (TOWARDS.matcher(text.substring(0, said.start())).find()) {
                    told.add(hour % 12 + 1);
                }
                told.addAll(List.of(Integer.parseInt(time.group(2)), 60 - Integer.parseInt(time.group(2))));
            }
        }
        return told.isEmpty() || !said.value().matches("\\d{1,2}") || told.contains(Integer.parseInt(said.value()));
    }
}
