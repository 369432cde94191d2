@NullMarked
package app.overture;

import org.jspecify.annotations.NullMarked;
