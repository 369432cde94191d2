package app.overture.generation.similarity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text says almost what another one says.
 *
 * @param other the message it is like; null while that is a step of the same answer and not stored yet
 * @param otherStep the step of that message
 * @param blocking false where it is only worth a look
 * @param start where in the body the alike sentences begin
 * @param explanation for the reviewer; names the other recipient
 * @param told for the writer's second attempt; names nobody
 */
public record Likeness(
        @Nullable UUID other,
        int otherStep,
        boolean blocking,
        double degree,
        int start,
        int end,
        String text,
        String explanation,
        String told) {

    /** As flags call it. */
    public static final String CODE = "too_similar";

    boolean weighsMoreThan(Likeness that) {
        return blocking == that.blocking ? degree > that.degree : blocking;
    }
}
