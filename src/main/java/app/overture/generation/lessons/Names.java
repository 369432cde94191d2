package app.overture.generation.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a word such as {first} where a name stands, also where a language bends the name's end. */
final class Names {

    private static final int LONG_ENOUGH_TO_BEND = 4;
    private static final String VOWELS = "aeiouyáéíóúůýě";

    private record Hidden(Pattern name, String word) {}

    private final List<Hidden> hidden = new ArrayList<>();

    Names hide(String name, String word) {
        if (name.strip().length() > 1) {
            hidden.add(new Hidden(pattern(name.strip()), Matcher.quoteReplacement(word)));
        }
        return this;
    }

    String outOf(String text) {
        String without = text;
        for (Hidden one : hidden) {
            without = one.name().matcher(without).replaceAll(one.word());
        }
        return without;
    }

    private static Pattern pattern(String name) {
        String stem = name;
        String ending = "";
        if (name.length() >= LONG_ENOUGH_TO_BEND) {
            boolean vowel = VOWELS.indexOf(Character.toLowerCase(name.charAt(name.length() - 1))) >= 0;
            stem = vowel ? name.substring(0, name.length() - 1) : name;
            ending = "\\p{L}{0,3}";
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(stem) + ending + "(?![\\p{L}\\p{N}])");
    }
}
