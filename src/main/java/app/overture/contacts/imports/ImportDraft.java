package app.overture.contacts.imports;

/**
 * A file that was read and not imported yet.
 *
 * @param remembered whether the mapping was chosen by a person for an earlier file with the same header
 */
public record ImportDraft(ImportFile file, ImportFormat format, ColumnMapping mapping, boolean remembered) {}
