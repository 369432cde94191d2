package app.overture.contacts.imports;

/**
 * How natural the accented letters of a text stand in their words. The same byte is "ř" in Windows-1250 and "ø" in
 * Windows-1252, a consonant and a vowel: "Jiří" and "Sørensen" betray their encoding by what stands beside it.
 */
final class Plausibility {

    private static final String VOWELS = "aeiouyáéíóúýěůàèìòùâêîôûäëïöüåæøãõœąęőűăāēīōū";
    private static final String USUAL = "ěščřžůąęłżśćňťďőűľäöüßéèñøåãçæ";

    private Plausibility() {}

    static double of(String text) {
        double score = 0;
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter < 128) {
                continue;
            }
            if (!Character.isLetter(letter)) {
                score -= inWord(lower, i) ? 3 : 0.1;
                continue;
            }
            score += USUAL.indexOf(letter) >= 0 ? 0.3 : 0.05;
            score += besides(letter, i > 0 ? lower.charAt(i - 1) : ' ');
            score += besides(letter, i + 1 < lower.length() ? lower.charAt(i + 1) : ' ');
        }
        return score;
    }

    private static double besides(char letter, char neighbour) {
        if (!Character.isLetter(neighbour)) {
            return 0;
        }
        return isVowel(letter) == isVowel(neighbour) ? -1 : 1;
    }

    private static boolean inWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && (Character.isLetter(text.charAt(at - 1)) || Character.isLetter(text.charAt(at + 1)));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
