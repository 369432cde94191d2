package app.overture.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL and Hibernate the tenant of each transaction. */
@Configuration(proxyBeanMethods = false)
class TenantTransactions {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The settings are local to the transaction, so nothing leaks through the pool. */
    @Bean
    TransactionExecutionListener tenantOfTransaction(ObjectProvider<DataSource> dataSource) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                Optional<Actor> actor = TenantScope.current();
                if (failure != null || actor.isEmpty()) {
                    return;
                }
                DataSource source = dataSource.getObject();
                Connection connection = DataSourceUtils.getConnection(source);
                try (PreparedStatement statement = connection.prepareStatement(
                        "select set_config('app.tenant_id', ?, true), set_config('app.user_id', ?, true)")) {
                    statement.setString(1, actor.get().tenantId().toString());
                    statement.setString(
                            2, actor.get().userId().map(UUID::toString).orElse(""));
                    statement.execute();
                } catch (SQLException e) {
                    throw new IllegalStateException("The tenant could not be set for a transaction", e);
                } finally {
                    DataSourceUtils.releaseConnection(connection, source);
                }
            }
        };
    }

    /** Entities carry {@code @TenantId}: Hibernate then names the tenant in every query and sets it on insert. */
    @Bean
    HibernatePropertiesCustomizer tenantOfEntities() {
        return properties -> properties.put(
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentTenantIdentifierResolver<UUID>() {
                    @Override
                    public UUID resolveCurrentTenantIdentifier() {
                        return TenantScope.current().map(Actor::tenantId).orElse(NOBODY);
                    }

                    @Override
                    public boolean validateExistingCurrentSessions() {
                        return true;
                    }
                });
    }
}
