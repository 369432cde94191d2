@NullMarked
package app.overture.tenancy.rest;

import org.jspecify.annotations.NullMarked;
