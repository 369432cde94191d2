@NullMarked
package app.overture.linkedin.ui;

import org.jspecify.annotations.NullMarked;
