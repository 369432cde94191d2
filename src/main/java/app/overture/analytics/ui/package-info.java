/** The analytics tab of a campaign. */
@NullMarked
package app.overture.analytics.ui;

import org.jspecify.annotations.NullMarked;
