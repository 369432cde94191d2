package app.overture.contacts.imports;

import java.util.List;

/**
 * What undoing an import did.
 *
 * @param removed contacts that the import had made and that are gone again
 * @param restored contacts that look as they did before
 * @param kept what could not be taken back, and why
 */
public record ImportUndone(int removed, int restored, List<Kept> kept) {

    public record Kept(int row, String name, String reason) {}

    public ImportUndone {
        kept = List.copyOf(kept);
    }
}
