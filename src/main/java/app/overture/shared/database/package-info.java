@NullMarked
package app.overture.shared.database;

import org.jspecify.annotations.NullMarked;
