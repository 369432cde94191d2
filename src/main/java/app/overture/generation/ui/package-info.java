/** The Generate tab, the progress dialog and the card in the corner. */
@NullMarked
package app.overture.generation.ui;

import org.jspecify.annotations.NullMarked;
