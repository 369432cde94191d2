@NullMarked
package app.overture.playbook.ui;

import org.jspecify.annotations.NullMarked;
