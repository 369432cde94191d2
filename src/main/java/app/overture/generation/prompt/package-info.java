/** What the model is asked, rendered from records into versioned templates, and the shape of its answer. */
@NullMarked
package app.overture.generation.prompt;

import org.jspecify.annotations.NullMarked;
