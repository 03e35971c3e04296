package dev.zetel.directory.roleassignment;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.directory.TestTenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who were both admitted as global administrators, and meet at the lock on their tenant's row. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class LastGlobalAdministratorTest {

    private TestTenant tenant;
    private UUID left;
    private UUID right;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void twoGlobalAdministrators() {
        tenant = TestTenant.provision();
        left = tenant.global();
        right = tenant.administrator(GLOBAL_ADMINISTRATOR);
    }

    @Test
    void oneIsLeftWhenBothRevokeEachOther() throws Exception {
        var statuses = together(
                () -> tenant.revoke(left, right, GLOBAL_ADMINISTRATOR).extract().statusCode(),
                () -> tenant.revoke(right, left, GLOBAL_ADMINISTRATOR).extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(204, 400);
    }

    @Test
    void oneIsLeftWhenBothDeleteEachOther() throws Exception {
        var statuses = together(
                () -> tenant.delete(left, right).extract().statusCode(),
                () -> tenant.delete(right, left).extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(204, 400);
    }

    /** Lets both go on only once both wait for the row. */
    private List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try (var holder = dataSource.getConnection()) {
            lockTenant(holder);
            List<Future<Integer>> running = List.of(threads.submit(one), threads.submit(other));
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 2);
            holder.rollback();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private void lockTenant(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("select set_config('zetel.tenant', '" + tenant.id() + "', true)");
            statement.execute("select 1 from tenant where tenant_id = '" + tenant.id() + "' for update");
        }
    }

    private int waiting() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            result.next();
            return result.getInt(1);
        }
    }
}
