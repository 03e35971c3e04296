package dev.zetel.licensing.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.ServiceResources;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conflicts were kept as the JSON in which they are published; those of that time are still there. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ConflictsInColumnsTest {

    private static final String SCHEMA = "before_columns";
    private static final String CONFLICT = """
            insert into license_conflict (tenant_id, conflict_id, sku_id, status, opened_at, state) values
            ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-00000000000%1$s',
             '00000000-0000-0000-0000-00000000000c', '%2$s', '2026-03-01T00:00:00Z', '%3$s')
            """;

    private static final String OPEN = """
            {"seatsShort": 3, "renewalOnly": true, "revision": 2, "resolvedAt": null, "resolution": null, "causes": [
                {"kind": "EXPIRED", "subscriptionId": "00000000-0000-0000-0000-0000000000f1", "seats": 2,
                    "since": "2026-03-01T00:00:00Z", "deadline": "2026-03-31T00:00:00Z"},
                {"kind": "REDUCED", "subscriptionId": "00000000-0000-0000-0000-0000000000f1", "seats": 1,
                    "since": "2026-02-01T00:00:00Z", "deadline": null}]}
            """;
    private static final String RESOLVED = """
            {"seatsShort": 0, "renewalOnly": false, "revision": 3, "resolvedAt": "2026-03-02T00:00:00Z",
                "resolution": "renewed", "resolvedBy": "user:somebody", "causes": []}
            """;

    @Inject
    AgroalDataSource dataSource;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void conflictsOfThatTime() throws SQLException {
        flyway().target("5").load().migrate();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = " + SCHEMA);
            statement.execute("select set_config('zetel.tenant', '*', true)");
            statement.execute(CONFLICT.formatted(1, "OPEN", OPEN));
            statement.execute(CONFLICT.formatted(2, "RESOLVED", RESOLVED));
            connection.commit();
        }
    }

    @Test
    void keepsThemInColumns() throws SQLException {
        flyway().load().migrate();

        read(
                "select concat_ws('|', right(conflict_id::text, 1), status, seats_short, renewal_only,"
                        + " resolved_at at time zone 'UTC', resolution, resolved_by, revision) from license_conflict order by 1");
        read("select concat_ws('|', right(conflict_id::text, 1), right(subscription_id::text, 2), kind, seats,"
                + " since at time zone 'UTC', deadline at time zone 'UTC') from conflict_cause order by 1");
        assertThat(rows)
                .containsExactly(
                        "1|OPEN|3|t|2",
                        "2|RESOLVED|0|f|2026-03-02 00:00:00|renewed|user:somebody|3",
                        "1|f1|EXPIRED|2|2026-03-01 00:00:00|2026-03-31 00:00:00",
                        "1|f1|REDUCED|1|2026-02-01 00:00:00");
    }

    private void read(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = " + SCHEMA);
            statement.execute("select set_config('zetel.tenant', '*', true)");
            try (var result = statement.executeQuery(query)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            connection.rollback();
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("db/chassis", "db/callers", "db/notifications", "db/migration");
    }
}
