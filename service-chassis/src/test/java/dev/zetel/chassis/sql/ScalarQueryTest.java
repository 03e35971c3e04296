package dev.zetel.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ScalarQueryTest {

    @Inject
    Session session;

    @Test
    void readsValuesOfTheTypesThatTheDriverDelivers() {
        var id = UUID.randomUUID();

        assertThat(read("select cast('" + id + "' as uuid)", UUID.class)).isEqualTo(id);
        assertThat(read("select count(*) from (values (1), (2)) two", Long.class))
                .isEqualTo(2);
        assertThat(read("select cast('one' as text)", String.class)).isEqualTo("one");
    }

    @Test
    void thePlanOfAQueryIsMadeOnceHoweverOftenItRuns() {
        var statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        var sql = "select cast('" + UUID.randomUUID() + "' as text)";

        for (var run = 0; run < 3; run++) {
            read(sql, String.class);
        }

        assertThat(statistics.getQueryStatistics(sql).getPlanCacheMissCount()).isEqualTo(1);
        assertThat(statistics.getQueryStatistics(sql).getPlanCacheHitCount()).isEqualTo(2);
    }

    private <T> T read(String sql, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ScalarQuery.query(session, sql, type).getSingleResult());
    }
}
