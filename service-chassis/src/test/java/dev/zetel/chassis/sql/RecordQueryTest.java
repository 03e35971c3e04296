package dev.zetel.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class RecordQueryTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Inject
    Session session;

    private record Row(UUID id, String name, long seats, boolean open, Instant at, List<UUID> plans, Long cutoff) {}

    private record Narrow(UUID id) {}

    @Test
    void readsAColumnForEachComponent() {
        var rows = read(
                "select cast('" + ONE + "' as uuid), 'one', cast(7 as bigint), true,"
                        + " cast('2026-01-01T00:00:00Z' as timestamptz), array[cast('" + TWO + "' as uuid)],"
                        + " cast(null as bigint)",
                Row.class);

        assertThat(rows)
                .containsExactly(
                        new Row(ONE, "one", 7, true, Instant.parse("2026-01-01T00:00:00Z"), List.of(TWO), null));
    }

    @Test
    void readsAnArrayWithoutElements() {
        var rows = read("select null, null, cast(0 as bigint), false, null, cast('{}' as uuid[]), null", Row.class);

        assertThat(rows).extracting(Row::plans).containsExactly(List.of());
    }

    @Test
    void takesIdsAsOneArray() {
        var rows = QuarkusTransaction.requiringNew()
                .call(() -> RecordQuery.query(
                                session,
                                "select id from unnest(cast('{" + ONE + "," + TWO + "}' as uuid[])) id"
                                        + " where id = any(:ids)",
                                Narrow.class)
                        .setParameter("ids", new UUID[] {TWO, UUID.randomUUID()})
                        .getResultList());

        assertThat(rows).containsExactly(new Narrow(TWO));
    }

    @Test
    void refusesColumnsThatAreNotThoseOfTheRecord() {
        assertThatThrownBy(() -> read("select 'text'", Narrow.class)).hasMessageContaining("Narrow");
        assertThatThrownBy(() -> read("select 'text', 'more'", Narrow.class)).hasMessageContaining("Narrow");
    }

    @Test
    void thePlanOfAQueryIsMadeOnceHoweverOftenItRuns() {
        var statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        var sql = "select cast('" + UUID.randomUUID() + "' as uuid)";

        for (var run = 0; run < 3; run++) {
            read(sql, Narrow.class);
        }

        assertThat(statistics.getQueryStatistics(sql).getPlanCacheMissCount()).isEqualTo(1);
        assertThat(statistics.getQueryStatistics(sql).getPlanCacheHitCount()).isEqualTo(2);
    }

    private <R extends Record> List<R> read(String sql, Class<R> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> RecordQuery.query(session, sql, type).getResultList());
    }
}
