/** The playbook page. Other features bring sheets to it: {@link app.overture.playbook.ui.PlaybookSheet} beans. */
@NamedInterface("ui")
@NullMarked
package app.overture.playbook.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
