@NullMarked
package app.overture.contacts.rest;

import org.jspecify.annotations.NullMarked;
