package app.overture.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import org.springframework.stereotype.Component;

/** Counts tokens as the current OpenAI models do; other providers differ by a few per cent, which estimates can bear. */
@Component
public class TokenCounter {

    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /** Text that looks like a control token counts as the text it is. */
    public int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
