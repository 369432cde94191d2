package app.overture.contacts.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses beside the mapping.
 *
 * @param ownerId whose the new contacts are; nobody's when null
 * @param tag what the imported contacts wear; none when empty
 */
public record ImportOptions(@Nullable UUID ownerId, String tag, OnMatch onMatch) {

    public ImportOptions {
        tag = tag.strip();
    }

    public static ImportOptions plain() {
        return new ImportOptions(null, "", OnMatch.SKIP);
    }
}
