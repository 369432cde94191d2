@NullMarked
package app.overture.email.ui;

import org.jspecify.annotations.NullMarked;
