@NullMarked
package app.overture.messages.rest;

import org.jspecify.annotations.NullMarked;
