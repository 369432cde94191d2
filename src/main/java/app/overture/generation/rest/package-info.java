/** Generation for machines. */
@NullMarked
package app.overture.generation.rest;

import org.jspecify.annotations.NullMarked;
