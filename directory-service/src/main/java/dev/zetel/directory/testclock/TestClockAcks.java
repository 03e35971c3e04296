package dev.zetel.directory.testclock;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.ClockReached.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** What each service with dated work last reported of each sandbox tenant. */
@ApplicationScoped
@Transactional
class TestClockAcks {

    private static final String UPSERT = """
            insert into test_clock_ack (tenant_id, context, reached_at, next_due, revision)
            values (:tenant, :context, :reachedAt, :nextDue, :revision)
            on conflict (tenant_id, context) do update
                set reached_at = excluded.reached_at, next_due = excluded.next_due, revision = excluded.revision
            where excluded.revision > test_clock_ack.revision
            """;

    private final Session session;

    TestClockAcks(Session session) {
        this.session = session;
    }

    void put(TenantId tenant, String context, Clock answer) {
        session.createNativeMutationQuery(UPSERT)
                .setParameter("tenant", tenant.value())
                .setParameter("context", context)
                .setParameter("reachedAt", answer.reachedAt())
                .setParameter("nextDue", answer.nextDue(), Instant.class)
                .setParameter("revision", answer.revision())
                .executeUpdate();
    }

    /** How many services have answered this revision of the tenant. */
    long answers(TenantId tenant, long revision) {
        return ScalarQuery.query(
                        session,
                        "select count(*) from test_clock_ack where tenant_id = :tenant and revision >= :revision",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("revision", revision)
                .getSingleResult();
    }

    /** When the next of them has something to do. */
    Optional<Instant> nextDue(TenantId tenant) {
        return ScalarQuery.query(
                        session,
                        "select min(next_due) from test_clock_ack where tenant_id = :tenant having min(next_due) is not null",
                        Instant.class)
                .setParameter("tenant", tenant.value())
                .uniqueResultOptional();
    }
}
