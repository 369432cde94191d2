/** The review queue: one message after the other, the keyboard first. */
@NullMarked
package app.overture.review.ui.queue;

import org.jspecify.annotations.NullMarked;
