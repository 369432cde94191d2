/** The same numbers for machines. */
@NullMarked
package app.overture.analytics.rest;

import org.jspecify.annotations.NullMarked;
