@NullMarked
package app.overture.model.ui;

import org.jspecify.annotations.NullMarked;
