/**
 * From a contact file to people and companies. The way is one and the same for looking ahead and for importing: read the
 * file, recognise its columns, understand each row, plan what happens to it; importing then writes the plan. Every data
 * row of a file is accounted for exactly once.
 */
@NullMarked
package app.overture.contacts.imports;

import org.jspecify.annotations.NullMarked;
