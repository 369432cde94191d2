/**
 * What edits teach: the texts before and after, taken apart and counted. No model is asked; the same edits give the same
 * lessons. What is counted has no names in it, so that the habit shows and not the people.
 */
@NullMarked
package app.overture.generation.lessons;

import org.jspecify.annotations.NullMarked;
