@NullMarked
package app.overture.playbook.rest;

import org.jspecify.annotations.NullMarked;
