@NullMarked
package app.overture.review.rest;

import org.jspecify.annotations.NullMarked;
