package dev.zetel.billing.tenantclock;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.hibernate.Session;

/**
 * What time it is for each tenant, as the directory publishes it. The chassis reads it too, but unlocked; here a change
 * holds the clock that it was dated by, so that a sandbox's clock never passes a date that is about to be written.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TenantClocks {

    private static final String HOLD = "select shows from tenant_clock where tenant_id = :tenant for share";
    private static final String MOVE = """
            insert into tenant_clock (tenant_id, shows, revision) values (:tenant, :shows, :revision)
            on conflict (tenant_id) do update set shows = excluded.shows, revision = excluded.revision
            where excluded.revision >= tenant_clock.revision
            """;

    private final Session session;
    private final TenantClock real;

    TenantClocks(Session session, TenantClock real) {
        this.session = session;
        this.real = real;
    }

    /** The tenant's time, which stands still until the end of the transaction if it is a test clock. */
    public Instant now(TenantId tenant) {
        var shows = ScalarQuery.query(session, HOLD, Instant.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
        if (shows.isEmpty()) {
            throw ResourceUnknown.projected(tenant);
        }
        return Objects.requireNonNullElseGet(shows.get(0), real::realNow);
    }

    /** Returns false, and leaves the clock as it is, when something newer of the tenant is known. */
    public boolean move(TenantId tenant, Instant shows, long revision) {
        return session.createNativeMutationQuery(MOVE)
                        .setParameter("tenant", tenant.value())
                        .setParameter("shows", shows, Instant.class)
                        .setParameter("revision", revision)
                        .executeUpdate()
                == 1;
    }

    public OptionalLong revision(TenantId tenant) {
        return ScalarQuery.query(session, "select revision from tenant_clock where tenant_id = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    public void forget(TenantId tenant) {
        session.createNativeMutationQuery("delete from tenant_clock where tenant_id = :tenant")
                .setParameter("tenant", tenant.value())
                .executeUpdate();
    }
}
