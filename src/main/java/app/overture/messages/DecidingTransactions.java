package app.overture.messages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL how the decisions of a transaction came about; only what writes, and only where {@link Deciding} is. */
@Configuration(proxyBeanMethods = false)
class DecidingTransactions {

    @Bean
    TransactionExecutionListener decisionsOfTransaction(ObjectProvider<DataSource> dataSource) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                Optional<Deciding.Circumstances> here = Deciding.current();
                if (failure == null && here.isPresent() && !transaction.isReadOnly()) {
                    tell(dataSource.getObject(), here.get());
                }
            }
        };
    }

    /** Local to the transaction, so nothing leaks through the pool. */
    private static void tell(DataSource source, Deciding.Circumstances here) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('app.decided_via', ?, true), set_config('app.decided_after_ms', ?, true)")) {
            Duration shown = here.shown();
            statement.setString(1, here.surface().text());
            statement.setString(2, shown == null ? "" : Long.toString(shown.toMillis()));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The circumstances of a decision could not be told", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
