/** The usage log for machines. */
@NullMarked
package app.overture.model.rest;

import org.jspecify.annotations.NullMarked;
