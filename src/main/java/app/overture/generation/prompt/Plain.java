package app.overture.generation.prompt;

/** Text from outside, made fit for a line of the prompt: it can neither start a line nor close a fence nor fill a hole. */
final class Plain {

    private Plain() {}

    /** On one line, cut at a word. */
    static String line(String text, int limit) {
        String flat =
                harmless(text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ")).strip();
        if (flat.length() <= limit) {
            return flat;
        }
        int cut = flat.lastIndexOf(' ', limit - 1);
        return flat.substring(0, cut > limit / 2 ? cut : limit - 1) + "…";
    }

    /** Keeps its lines, each behind a bar, so that none can be taken for the prompt's own. */
    static String quoted(String text, int limit) {
        String cut = text.strip();
        cut = cut.length() <= limit ? cut : cut.substring(0, limit - 1) + "…";
        StringBuilder quoted = new StringBuilder();
        for (String one : cut.split("\\R+")) {
            if (!one.isBlank()) {
                quoted.append(quoted.isEmpty() ? "| " : "\n| ").append(line(one, limit));
            }
        }
        return quoted.toString();
    }

    static String orNone(String text) {
        return text.isBlank() ? "(none)" : text;
    }

    /** Until nothing is left: taking one pair of braces out may bring the next pair together. */
    private static String harmless(String text) {
        String before = text;
        String after = strip(before);
        while (!after.equals(before)) {
            before = after;
            after = strip(before);
        }
        return after;
    }

    private static String strip(String text) {
        return text.replaceAll("={3,}", "=").replaceAll("\\{\\{|}}", "");
    }
}
