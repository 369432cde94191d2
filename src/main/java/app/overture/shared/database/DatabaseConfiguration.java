package app.overture.shared.database;

import app.overture.shared.MasterKey;
import app.overture.shared.OvertureProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Two roles on one PostgreSQL: the owner migrates, the application works without owning anything, so that row-level
 * security binds it. Without {@code SPRING_DATASOURCE_URL} the PostgreSQL is embedded.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    MasterKey masterKey(OvertureProperties properties, Environment environment) {
        if (!properties.masterKey().isBlank()) {
            return MasterKey.fromBase64(properties.masterKey());
        }
        if (environment.containsProperty("spring.datasource.url")) {
            throw new IllegalStateException(
                    "With a PostgreSQL of your own, set OVERTURE_MASTER_KEY: base64 of 32 bytes,"
                            + " the same on every node. Make one with: openssl rand -base64 32");
        }
        return MasterKey.inFolder(properties.dataDir());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(OvertureProperties properties, Environment environment) {
            boolean durable = environment.getProperty("overture.embedded-durable", Boolean.class, true);
            return EmbeddedDatabase.start(properties.dataDir(), durable);
        }

        @Bean
        DatabaseServer databaseServer(EmbeddedDatabase embedded) {
            return embedded.address();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.datasource.url")
    static class External {

        @Bean
        DatabaseServer databaseServer(Environment environment) {
            return new DatabaseServer(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getProperty("spring.datasource.username", "postgres"),
                    environment.getProperty("spring.datasource.password", ""),
                    false);
        }
    }

    @Bean
    JdbcConnectionDetails applicationConnection(DatabaseServer server, MasterKey masterKey) {
        return new ApplicationConnection(server, rolePassword(masterKey));
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseServer server) {
        return new OwnerConnection(server);
    }

    @Bean
    FlywayConfigurationCustomizer migrationPlaceholders(DatabaseServer server) {
        return configuration -> configuration.placeholders(Map.of("app_role", server.applicationRole()));
    }

    @Bean
    FlywayMigrationStrategy migration(DatabaseServer server, MasterKey masterKey) {
        return flyway -> {
            ensureApplicationRole(server, rolePassword(masterKey));
            flyway.migrate();
        };
    }

    private static String rolePassword(MasterKey masterKey) {
        return HexFormat.of().formatHex(masterKey.derive("database role"));
    }

    private static void ensureApplicationRole(DatabaseServer server, String password) {
        String role = server.applicationRole();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.owner(), server.ownerPassword());
                Statement statement = connection.createStatement()) {
            // Both names are ours or hexadecimal; roles cannot be bind variables.
            statement.execute((roleExists(connection, role) ? "alter role " : "create role ") + role
                    + " login password '" + password + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The role " + role + " could not be prepared. The user of SPRING_DATASOURCE_USERNAME must own the"
                            + " database and be allowed to create roles. PostgreSQL says: " + e.getMessage(),
                    e);
        }
    }

    private static boolean roleExists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    // Two classes, not one with both interfaces: Boot looks each up by type.
    private record ApplicationConnection(DatabaseServer server, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return server.applicationRole();
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private record OwnerConnection(DatabaseServer server) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return server.owner();
        }

        @Override
        public String getPassword() {
            return server.ownerPassword();
        }
    }
}
