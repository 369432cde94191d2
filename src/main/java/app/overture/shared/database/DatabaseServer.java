package app.overture.shared.database;

/**
 * The PostgreSQL we work on, under the role that owns the schema.
 *
 * @param jdbcUrl without credentials
 * @param embedded whether it is our own child process
 */
record DatabaseServer(String jdbcUrl, String owner, String ownerPassword, boolean embedded) {

    /** The application's role, one per database so that two installations can share a cluster. */
    String applicationRole() {
        String path = jdbcUrl.replaceFirst("\\?.*$", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^a-z0-9_]", "_") + "_app";
    }
}
