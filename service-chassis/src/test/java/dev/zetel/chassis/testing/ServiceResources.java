package dev.zetel.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What a service test needs: a real PostgreSQL with a user who is no superuser, and signed tokens. No broker. */
public class ServiceResources implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "zetel_test";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            makeDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var settings = new HashMap<>(TestTokens.settings());
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl(NAME, NAME));
        settings.put("quarkus.datasource.username", NAME);
        settings.put("quarkus.datasource.password", NAME);
        settings.put("zetel.consistency.key", "a key that only the tests of this build know");
        settings.put("zetel.messaging.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A superuser would see through the row-level policies. */
    private void makeDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login nosuperuser password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }
}
