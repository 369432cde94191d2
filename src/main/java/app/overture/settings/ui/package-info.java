@NullMarked
package app.overture.settings.ui;

import org.jspecify.annotations.NullMarked;
