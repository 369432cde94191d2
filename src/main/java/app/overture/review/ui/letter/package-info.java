/** One message and its person, as queue and grid both show them. */
@NullMarked
package app.overture.review.ui.letter;

import org.jspecify.annotations.NullMarked;
