package app.overture.sandbox.writer;

/**
 * The plainest text that a regular expression accepts, for expressions as schemas have them: literals, classes, groups,
 * alternatives, repetition. No look-around, no back references.
 */
final class PatternSample {

    private final String pattern;
    private final int stretch;
    private int at;

    private PatternSample(String pattern, int stretch) {
        this.pattern = pattern;
        this.stretch = stretch;
    }

    static String of(String pattern, int least) {
        // Unbounded repetitions are stretched until the text is long enough.
        for (int stretch = 0; stretch <= least; stretch++) {
            String sample = new PatternSample(pattern, stretch).alternatives();
            if (sample.length() >= least && SchemaCheck.matches(pattern, sample)) {
                return sample;
            }
        }
        throw new SchemaAnswer.Unsatisfiable();
    }

    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String one = atom();
            text.append(one.repeat(times()));
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '[' -> characterClass();
            case '\\' -> escaped(pattern.charAt(at++));
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    at += 2;
                } else if (pattern.startsWith("?", at)) {
                    throw new SchemaAnswer.Unsatisfiable();
                }
                String inner = alternatives();
                at++;
                yield inner;
            }
            default -> String.valueOf(c);
        };
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'S', 'D' -> "a";
            case 'W' -> "-";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'b', 'B', 'A', 'Z', 'z' -> "";
            default -> String.valueOf(c);
        };
    }

    private String characterClass() {
        boolean negated = pattern.charAt(at) == '^';
        if (negated) {
            at++;
        }
        int from = at;
        int end = from + 1;
        while (pattern.charAt(end) != ']' || pattern.charAt(end - 1) == '\\') {
            end++;
        }
        at = end + 1;
        if (!negated) {
            return pattern.charAt(from) == '\\'
                    ? escaped(pattern.charAt(from + 1))
                    : String.valueOf(pattern.charAt(from));
        }
        String whole = "[^" + pattern.substring(from, end) + "]";
        for (char candidate : "aA1-_ .".toCharArray()) {
            if (String.valueOf(candidate).matches(whole)) {
                return String.valueOf(candidate);
            }
        }
        throw new SchemaAnswer.Unsatisfiable();
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int times = switch (pattern.charAt(at)) {
            case '*' -> repeat(0);
            case '+' -> repeat(1);
            case '?' -> {
                at++;
                yield 0;
            }
            case '{' -> counted();
            default -> 1;
        };
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
        }
        return times;
    }

    private int repeat(int least) {
        at++;
        return Math.max(least, stretch);
    }

    private int counted() {
        int close = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, close).split(",", -1);
        at = close + 1;
        int least = bounds[0].isEmpty() ? 0 : Integer.parseInt(bounds[0]);
        if (bounds.length == 1) {
            return least;
        }
        int most = bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
        return Math.min(most, Math.max(least, stretch));
    }
}
