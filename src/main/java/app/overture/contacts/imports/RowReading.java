package app.overture.contacts.imports;

/** What came of reading one row. */
sealed interface RowReading {

    record Person(ImportedPerson person) implements RowReading {}

    /** The row cannot become a contact, and this is why. */
    record Refused(Disposition disposition, RowCode code, String reason, String name) implements RowReading {}
}
