package app.overture.contacts.imports;

import app.overture.contacts.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How large a company is, out of head counts, ranges and revenues as files write them. */
final class Sizes {

    /** @param employees null where the file only gives a range */
    record Size(String bucket, @Nullable Integer employees) {}

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-|–|to|až)(\\d+)");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)(k|m|mio|mil|million|millions|b|bn|mld|billion)?");

    private Sizes() {}

    static Optional<Size> ofEmployees(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String word = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (Words.COMPANY_SIZES.contains(word)) {
            return Optional.of(new Size(word, null));
        }
        String digits = cell.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)[ \\u00A0,.'](?=\\d{3})", "")
                .replaceAll("\\s", "");
        Matcher range = RANGE.matcher(digits);
        if (range.find()) {
            return number(range.group(1)).map(low -> new Size(bucket(low), null));
        }
        if (digits.equals("selfemployed") || digits.equals("self-employed")) {
            return Optional.of(new Size("micro", 1));
        }
        Matcher single = Pattern.compile("(\\d{1,8})(\\.0+)?(\\+|employees|zaměstnanců|mitarbeiter)*")
                .matcher(digits);
        if (!single.matches()) {
            return Optional.empty();
        }
        return number(single.group(1))
                .filter(count -> count > 0)
                .map(count -> new Size(bucket(count), digits.contains("+") ? null : count));
    }

    /** Revenue in millions decides; a bare number is in whole units of money. */
    static Optional<String> ofRevenue(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String word = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        if (Words.COMPANY_SIZES.contains(word)) {
            return Optional.of(word);
        }
        String bare = cell.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)[ \\u00A0,.'](?=\\d{3})", "")
                .replaceAll("[\\s$€£]|usd|eur|czk|kč", "");
        Matcher amount = AMOUNT.matcher(bare);
        if (!amount.find()) {
            return Optional.empty();
        }
        // "10-50M" gives its unit only once.
        String unit = amount.group(2) != null ? amount.group(2) : bare.replaceAll(".*\\d", "");
        double millions = Double.parseDouble(amount.group(1).replace(',', '.'))
                * switch (unit) {
                    case "k" -> 0.001;
                    case "m", "mio", "mil", "million", "millions" -> 1;
                    case "b", "bn", "mld", "billion" -> 1_000;
                    default -> 0.000_001;
                };
        if (millions <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                millions < 1
                        ? "micro"
                        : millions < 10
                                ? "small"
                                : millions < 50 ? "medium" : millions < 200 ? "mid_market" : "enterprise");
    }

    private static Optional<Integer> number(String digits) {
        return digits.length() > 8 ? Optional.empty() : Optional.of(Integer.parseInt(digits));
    }

    private static String bucket(int employees) {
        return employees < 10
                ? "micro"
                : employees < 50
                        ? "small"
                        : employees < 200 ? "medium" : employees < 1_000 ? "mid_market" : "enterprise";
    }
}
