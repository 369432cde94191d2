package app.overture.review;

import java.util.Map;

/**
 * How a person wants the desk's keys.
 *
 * @param singleKeys whether a lone character is a key at all
 * @param chord what is held down with it, as text; empty for nothing
 * @param letters another letter than the usual one, by the name of what it does
 */
public record KeyWishes(boolean singleKeys, String chord, Map<String, String> letters) {

    public static final KeyWishes NONE = new KeyWishes(true, "", Map.of());

    public KeyWishes {
        letters = Map.copyOf(letters);
    }

    public KeyWishes withSingleKeys(boolean on) {
        return new KeyWishes(on, chord, letters);
    }
}
