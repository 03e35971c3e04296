package dev.zetel.chassis.sample;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.contracts.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Transactions as use cases have them, for tests to look and to act through. */
@ApplicationScoped
public class Database {

    private final Session session;
    private final TenantScope scope;
    private final Outbox outbox;

    Database(Session session, TenantScope scope, Outbox outbox) {
        this.session = session;
        this.scope = scope;
        this.outbox = outbox;
    }

    @ActivateRequestContext
    @Transactional
    public void record(List<? extends DomainEvent> events) {
        outbox.recordAll(events);
    }

    @ActivateRequestContext
    @Transactional
    public void recordAndFail(DomainEvent event) {
        outbox.record(event);
        throw new IllegalStateException("rolled back");
    }

    @ActivateRequestContext
    public void recordWithoutTransaction(DomainEvent event) {
        outbox.record(event);
    }

    /** Runs a statement that sees every tenant. */
    @ActivateRequestContext
    @Transactional
    public int execute(String sql) {
        scope.allTenants();
        return session.createNativeMutationQuery(sql).executeUpdate();
    }

    @ActivateRequestContext
    @Transactional
    public int executeAs(TenantId tenant, String sql) {
        scope.restrictTo(tenant);
        return session.createNativeMutationQuery(sql).executeUpdate();
    }

    /** Reads one value with the rows of every tenant in view. */
    @ActivateRequestContext
    @Transactional
    public String read(String sql) {
        scope.allTenants();
        return first(sql);
    }

    @ActivateRequestContext
    @Transactional
    public String readAs(TenantId tenant, String sql) {
        scope.restrictTo(tenant);
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
