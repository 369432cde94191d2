/**
 * The Generate tab, the progress dialog and the card in the corner. The review desk borrows two parts: the dialog that asks
 * how a message shall be written anew, and the strip that shows how far many of them are.
 */
@NamedInterface("ui")
@NullMarked
package app.overture.generation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
