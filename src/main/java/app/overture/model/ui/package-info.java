/** The screens about money and keys, and the note that other screens show when the budget runs low. */
@NamedInterface("ui")
@NullMarked
package app.overture.model.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
