/** The sandbox mailbox: a Resend-compatible endpoint that keeps what it is given and tells its webhooks what became of it. */
@NullMarked
package app.overture.sandbox.mailbox;

import org.jspecify.annotations.NullMarked;
