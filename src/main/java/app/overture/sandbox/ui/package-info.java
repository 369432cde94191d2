/** The screen that shows what would have been sent. */
@NullMarked
package app.overture.sandbox.ui;

import org.jspecify.annotations.NullMarked;
