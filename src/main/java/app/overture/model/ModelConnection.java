package app.overture.model;

/**
 * Which model writes for this workspace.
 *
 * @param provider host of the address, or "sandbox"
 * @param own whether the workspace brings its own key or address
 */
public record ModelConnection(String provider, String baseUrl, String model, boolean sandbox, boolean own) {}
