@NullMarked
package app.overture.linkedin.rest;

import org.jspecify.annotations.NullMarked;
