package app.overture.generation.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether one number says the same as another: as it is, rounded in words, or as a share. */
final class NumberValue {

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
            "(?iu)(?:less than|fewer than|under|below|almost|nearly|just under|just shy of|shy of|close on|not quite|weniger als|unter|knappe[nrs]?|knapp|nahezu|annähernd|kaum|fast|beinahe|méně než|pod|do|skoro|téměř|bezmála|necel\\p{L}+)\\s+(?:a |the |die |den |ein |eine |těch |[€$£]\\s?)?$");
    private static final Pattern ABOUT = Pattern.compile(
            "(?iu)(?:about|around|some|roughly|the best part of|the better part of|something like|approximately|close to|circa|ca\\.|rund|etwa|ungefähr|zirka|an die|um die|gegen|asi|kolem|zhruba|okolo|na nějakých|tak|plus minus|přibližně|na)\\s+(?:a |the |die |den |ein |eine |těch |[€$£]\\s?)?$");
    private static final Pattern ODD = Pattern.compile("(?iu)^(?:-odd| or so| odd| oder so| nebo tak| plus minus)");

    private static final Pattern FORTNIGHT = Pattern.compile("(?iuU)\\bfortnight|\\b(?:zwei|2) wochen|\\bčtrnáct dní");

    private NumberValue() {}

    static boolean equal(Amount said, Amount one, String text) {
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
        return rounded(said, one, text);
    }

    /** "more than four hundred" for 412, "knapp 20" for 19. */
    private static boolean rounded(Amount said, Amount one, String text) {
        if (one.unit().equals("year") || one.unit().equals("day") || said.unit().equals("year")) {
            return false;
        }
        String before = text.substring(Math.max(0, said.start() - 24), said.start());
        double value = number(said).doubleValue();
        double known = number(one).doubleValue();
        boolean round = said.form() == Amount.Form.WORDS
                && value >= 100
                && value % 100 == 0
                && Math.abs(known - value) <= value * 0.05;
        boolean more =
                known > value && known <= value * 1.25 && MORE.matcher(before).find();
        boolean less =
                known < value && known >= value * 0.8 && LESS.matcher(before).find();
        boolean about = known > value * 0.92
                && known < value * 1.08
                && ABOUT.matcher(before).find();
        return more
                || less
                || about
                || round
                || Math.abs(known - value) <= value * 0.12
                        && ODD.matcher(text.substring(said.end())).find();
    }

    /** "two weeks" for a fortnight or 14 days, "ninety minutes" for an hour and a half. */
    static boolean sameTime(Amount said, List<Ground.Known> scope) {
        String length = length(said);
        return !length.isEmpty()
                && scope.stream()
                        .filter(known -> !known.statement().wish())
                        .anyMatch(known -> known.amounts().stream()
                                        .anyMatch(one -> !one.unit().equals(said.unit())
                                                && length(one).equals(length))
                                || length.equals("20160")
                                        && FORTNIGHT
                                                .matcher(known.statement().text())
                                                .find());
    }

    /** In minutes or in months. */
    private static String length(Amount amount) {
        long size = switch (amount.unit()) {
            case "minutes", "months" -> 1;
            case "hours" -> 60;
            case "days" -> 60 * 24;
            case "weeks" -> 60 * 24 * 7;
            case "years" -> 12;
            default -> 0;
        };
        BigDecimal length = number(amount).multiply(BigDecimal.valueOf(size)).stripTrailingZeros();
        return length.signum() <= 0 || amount.form() == Amount.Form.ORDINAL
                ? ""
                : length.toPlainString() + (amount.unit().matches("months|years") ? " months" : "");
    }

    static BigDecimal number(Amount amount) {
        return amount.value().matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(amount.value()) : BigDecimal.valueOf(-1000);
    }

    private static boolean near(BigDecimal value, BigDecimal wanted, double by) {
        return Math.abs(value.doubleValue() - wanted.doubleValue()) <= by;
    }
}
