@NullMarked
package app.overture.shared.rest;

import org.jspecify.annotations.NullMarked;
