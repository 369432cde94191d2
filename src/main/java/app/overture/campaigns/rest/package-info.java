@NullMarked
package app.overture.campaigns.rest;

import org.jspecify.annotations.NullMarked;
