@NullMarked
package app.overture.shared.ui;

import org.jspecify.annotations.NullMarked;
