/** Rules that hold a draft against what may be said, each a small class; none of them asks a model. */
@NullMarked
package app.overture.generation.check;

import org.jspecify.annotations.NullMarked;
