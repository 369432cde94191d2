@NullMarked
package app.overture.tenancy.ui;

import org.jspecify.annotations.NullMarked;
