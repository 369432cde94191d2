package app.overture.sandbox.writer;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;

/** Counts as the real ones do, so that a rehearsal costs what the performance will. */
final class Tokens {

    private static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    private Tokens() {}

    static int[] of(String text) {
        return ENCODING.encodeOrdinary(text).toArray();
    }

    static int count(String text) {
        return ENCODING.countTokensOrdinary(text);
    }

    static String first(String text, int tokens) {
        int[] all = of(text);
        IntArrayList kept = new IntArrayList(tokens);
        for (int i = 0; i < Math.min(tokens, all.length); i++) {
            kept.add(all[i]);
        }
        return ENCODING.decode(kept);
    }
}
