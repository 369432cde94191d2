/** Reading public web pages, and only those: nothing inside the house can be reached through it. */
@NullMarked
package app.overture.contacts.web;

import org.jspecify.annotations.NullMarked;
