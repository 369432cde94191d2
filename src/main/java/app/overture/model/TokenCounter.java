package app.overture.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts tokens as the current OpenAI models do; other providers differ by a few per cent, which estimates can bear. */
@Component
public class TokenCounter {

    /** Longer texts are the rules of a campaign or the form of an answer, the same for thousands of calls. */
    private static final int LONG = 2_000;

    private static final int KEPT = 50;

    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Text that looks like a control token counts as the text it is. */
    public int count(String text) {
        if (text.length() < LONG) {
            return encoding.countTokensOrdinary(text);
        }
        if (known.size() >= KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(text, encoding::countTokensOrdinary);
    }
}
