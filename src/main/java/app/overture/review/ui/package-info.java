/** What the screens of review share. */
@NullMarked
package app.overture.review.ui;

import org.jspecify.annotations.NullMarked;
