package app.overture.tenancy;

/** What a membership allows: VIEWER reads, EDITOR does campaign work, ADMIN also settings, keys, members, budgets, erasure. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
