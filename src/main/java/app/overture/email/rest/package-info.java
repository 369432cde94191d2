@NullMarked
package app.overture.email.rest;

import org.jspecify.annotations.NullMarked;
