package app.overture.linkedin;

import app.overture.tenancy.SignedIn;

/** For the benchmark: the statement that hands rows out, and a caller to hand them to. */
public final class ClaimSql {

    private ClaimSql() {}

    public static String text() {
        return QueueClaim.SQL;
    }

    public static ExtensionCaller caller(SignedIn person) {
        return new ExtensionCaller(person, null);
    }
}
