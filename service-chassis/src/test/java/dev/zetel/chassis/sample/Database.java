package dev.zetel.chassis.sample;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Transactions as use cases have them, for tests to look and to act through. */
@ApplicationScoped
public class Database {

    private final Session session;
    private final TenantBarrier barrier;
    private final Outbox outbox;

    Database(Session session, TenantBarrier barrier, Outbox outbox) {
        this.session = session;
        this.barrier = barrier;
        this.outbox = outbox;
    }

    @ActivateRequestContext
    @Transactional
    public void record(List<? extends Fact> facts) {
        outbox.recordAll(facts);
    }

    @ActivateRequestContext
    @Transactional
    public void recordAndFail(Fact fact) {
        outbox.record(fact);
        throw new IllegalStateException("rolled back");
    }

    @ActivateRequestContext
    public void recordWithoutTransaction(Fact fact) {
        outbox.record(fact);
    }

    /** Runs a statement that sees every tenant. */
    @ActivateRequestContext
    @Transactional
    public int execute(String sql) {
        barrier.acrossTenants();
        return session.createNativeMutationQuery(sql).executeUpdate();
    }

    @ActivateRequestContext
    @Transactional
    public int executeAs(TenantId tenant, String sql) {
        barrier.enter(tenant);
        return session.createNativeMutationQuery(sql).executeUpdate();
    }

    /** Reads one value with the rows of every tenant in view. */
    @ActivateRequestContext
    @Transactional
    public String read(String sql) {
        barrier.acrossTenants();
        return first(sql);
    }

    @ActivateRequestContext
    @Transactional
    public String readAs(TenantId tenant, String sql) {
        barrier.enter(tenant);
        return first(sql);
    }

    @ActivateRequestContext
    @Transactional
    public String readAsNobody(String sql) {
        return first(sql);
    }

    private String first(String sql) {
        return session.createNativeQuery("select cast((" + sql + ") as text)", String.class)
                .getSingleResultOrNull();
    }
}
