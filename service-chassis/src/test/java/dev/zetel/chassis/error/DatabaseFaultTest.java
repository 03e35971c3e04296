package dev.zetel.chassis.error;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.ServiceResources;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class DatabaseFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String mine = note();
    private final String yours = note();

    @Inject
    Database database;

    @Inject
    AgroalDataSource connections;

    @Test
    void asksForAnotherTryFromWhoLosesADeadlock() throws SQLException {
        writeDown(mine, yours);
        List<Integer> statuses;

        try (var connection = connections.getConnection()) {
            run(connection, "select pg_advisory_lock(71), pg_advisory_lock(72)");
            var one = request(touch(mine), "select pg_advisory_xact_lock_shared(71)", touch(yours));
            var other = request(touch(yours), "select pg_advisory_xact_lock_shared(72)", touch(mine));
            await().atMost(PATIENCE).until(() -> waitingForALock() == 2);
            run(connection, "select pg_advisory_unlock(71), pg_advisory_unlock(72)");
            statuses = List.of(one.join().statusCode(), other.join().statusCode());
        }

        assertThat(statuses).containsExactlyInAnyOrder(204, 503);
    }

    @Test
    void asksForAnotherTryFromWhoDoesNotGetALockInTime() throws SQLException {
        writeDown(mine);

        try (var connection = connections.getConnection()) {
            run(connection, "set zetel.tenant = '*'");
            connection.setAutoCommit(false);
            run(connection, touch(mine));
            asksForAnotherTry(
                    request("set local lock_timeout = '50ms'", touch(mine)).join());
            connection.rollback();
        }
    }

    @Test
    void asksForAnotherTryWhenItsConnectionIsKilled() {
        asksForAnotherTry(
                request("select pg_terminate_backend(pg_backend_pid())").join());
    }

    @Test
    void asksForAnotherTryWhenOnlyTheCommitFails() {
        asksForAnotherTry(request(
                        "create temporary table zetel_try (id int primary key deferrable initially deferred)"
                                + " on commit drop",
                        "create function pg_temp.give_up() returns trigger language plpgsql"
                                + " as $$ begin raise exception 'not now' using errcode = '40001'; end $$",
                        "create constraint trigger give_up after insert on zetel_try deferrable initially deferred"
                                + " for each row execute function pg_temp.give_up()",
                        "insert into zetel_try values (1)")
                .join());
    }

    @Test
    void asksForAnotherTryWhenNoConnectionIsFree() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);
            asksForAnotherTry(request("select 1").join());
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select convert_from('\\x00', 'UTF8')", "select cast('\"\\u0000\"' as jsonb)"})
    void refusesATextThatCannotBeStored(String statement) {
        request(statement)
                .join()
                .then()
                .statusCode(400)
                .body("error.code", equalTo("Request_BadRequest"))
                .body("error.message", containsString("U+0000"));
    }

    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(connections.getConnection());
            }
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("acquisition timeout");
        }
    }

    private static void asksForAnotherTry(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("error.code", equalTo("serviceNotAvailable"));
    }

    private static CompletableFuture<Response> request(String... statements) {
        return CompletableFuture.supplyAsync(() -> given().contentType("application/json")
                .body(List.of(statements))
                .post("/v1.0/statements"));
    }

    private void writeDown(String... notes) {
        for (var note : notes) {
            database.execute("insert into note values ('" + note + "', '" + UUID.randomUUID() + "', 'x', 1)");
        }
    }

    private int waitingForALock() {
        return Integer.parseInt(
                database.read("select count(*) from pg_locks where locktype = 'advisory' and not granted"));
    }

    private static String touch(String note) {
        return "update note set text = 'y' where id = '" + note + "'";
    }

    private static String note() {
        return UUID.randomUUID().toString();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
