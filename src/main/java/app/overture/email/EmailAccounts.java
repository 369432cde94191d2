package app.overture.email;

/** Tells under which key the workspace of the scope sends. */
@FunctionalInterface
interface EmailAccounts {

    EmailAccount account();
}
