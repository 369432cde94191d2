/** The keys of review: one table that handlers, hints and the overview are made from. */
@NullMarked
package app.overture.review.ui.keys;

import org.jspecify.annotations.NullMarked;
