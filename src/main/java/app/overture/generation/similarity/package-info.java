/** Sameness: texts of one campaign, or to one person, that only look personal. Found without comparing all with all. */
@NullMarked
package app.overture.generation.similarity;

import org.jspecify.annotations.NullMarked;
