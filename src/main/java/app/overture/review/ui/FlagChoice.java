package app.overture.review.ui;

import app.overture.messages.MessageFilter;
import app.overture.review.ui.letter.Marks;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a filter may ask of flags: that there are some, that there are none, or one of a kind. */
record FlagChoice(String label, @Nullable Boolean flagged, String code) {

    static final FlagChoice WITH = new FlagChoice("With flags", true, "");
    static final FlagChoice WITHOUT = new FlagChoice("Without flags", false, "");

    static FlagChoice ofCode(String code) {
        return new FlagChoice(Marks.title(code), null, code);
    }

    /** Null when the filter asks nothing of flags. */
    static @Nullable FlagChoice of(MessageFilter filter) {
        if (!filter.flagCode().isEmpty()) {
            return ofCode(filter.flagCode());
        }
        if (filter.flagged() == null) {
            return null;
        }
        return filter.flagged() ? WITH : WITHOUT;
    }

    static List<FlagChoice> all(List<String> codes) {
        return Stream.concat(Stream.of(WITH, WITHOUT), codes.stream().map(FlagChoice::ofCode))
                .toList();
    }
}
