/** The messages of a campaign, many at once. */
@NullMarked
package app.overture.review.ui.grid;

import org.jspecify.annotations.NullMarked;
