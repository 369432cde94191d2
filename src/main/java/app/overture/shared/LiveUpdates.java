package app.overture.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * "Something changed, look again", to every open screen on every node, through PostgreSQL's LISTEN/NOTIFY. It carries no
 * data: whoever hears it reads the rows. Inside a transaction the word goes out with the commit, and never without it.
 *
 * <p>Topics start with the tenant, for example {@code <tenant>/campaign/<id>}; see {@link #topic}.
 */
@Component
public class LiveUpdates implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);
    private static final String CHANNEL = "overture";
    private static final int WAIT_MILLIS = 1_000;
    private static final int SOON_MILLIS = 200;

    private final DSLContext dsl;
    private final JdbcConnectionDetails database;
    private final Map<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private @Nullable Thread teller;
    private volatile boolean running;

    LiveUpdates(DSLContext dsl, JdbcConnectionDetails database) {
        this.dsl = dsl;
        this.database = database;
    }

    public static String topic(Object tenantId, String kind, Object id) {
        return tenantId + "/" + kind + "/" + id;
    }

    public void publish(String topic) {
        dsl.select(DSL.function("pg_notify", Object.class, DSL.val(CHANNEL), DSL.val(topic)))
                .fetch();
    }

    /**
     * As {@link #publish}, a moment after the commit and once for all who said the same meanwhile: for news of which there
     * are dozens a second, and whose loss with a dying process the next one makes good.
     */
    public void publishSoon(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            said.add(topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                said.add(topic);
            }
        });
    }

    /** The listener runs on a shared thread and must be quick: mark, or hand over to {@code ui.access}. */
    public Subscription subscribe(String topic, Runnable listener) {
        listeners.computeIfAbsent(topic, key -> new CopyOnWriteArraySet<>()).add(listener);
        return () -> listeners.computeIfPresent(topic, (key, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** Ends a subscription; ending it twice does nothing. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-updates").start(this::listen);
        teller = Thread.ofVirtual().name("live-updates-told").start(this::tellSoon);
    }

    @Override
    public void stop() {
        running = false;
        if (teller != null) {
            teller.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                // What was said while nobody listened is unknown: let every screen look again.
                listeners.values().forEach(LiveUpdates::tell);
                while (running) {
                    PGNotification[] heard =
                            connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
                    for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                        tell(listeners.getOrDefault(one.getParameter(), Set.of()));
                    }
                }
            } catch (SQLException e) {
                if (running) {
                    log.warn("Live updates lost the database, connecting again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void tellSoon() {
        while (running) {
            try {
                Set<String> topics = new HashSet<>(Set.of(said.take()));
                Thread.sleep(SOON_MILLIS);
                said.drainTo(topics);
                dsl.fetch(
                        "select pg_notify(?, topic) from unnest(?::text[]) topic",
                        CHANNEL,
                        topics.toArray(String[]::new));
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException e) {
                log.warn("News could not be passed on: {}", e.getMessage());
            }
        }
    }

    private static void tell(Set<Runnable> told) {
        for (Runnable listener : told) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.warn("A live update's listener failed", e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
