/** The queue and the grid. */
@NullMarked
package app.overture.review.ui;

import org.jspecify.annotations.NullMarked;
