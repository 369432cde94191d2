/** The screens of contacts, and the filter form that other pickers share. */
@NamedInterface("ui")
@NullMarked
package app.overture.contacts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
