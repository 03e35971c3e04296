package dev.zetel.licensing.reconciliation;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.background.BackgroundTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Applies the deletion and the restoration of users to their licenses, one user in a transaction, on behalf of the actor
 * who deleted or restored the user.
 */
@ApplicationScoped
class RunUserLifecycleTasks implements BackgroundTask {

    /** Taken out and locked in one statement; comes back with a rollback. */
    private static final String NEXT = """
            delete from user_lifecycle_task where (tenant_id, user_id) = (
                select tenant_id, user_id from user_lifecycle_task limit 1 for update skip locked)
            returning tenant_id, user_id, actor, causation_id
            """;

    private final Session session;
    private final TenantScope scope;
    private final Actor actor;
    private final UserLicensesRepository userLicenses;
    private final ApplyUserLifecycle lifecycle;

    RunUserLifecycleTasks(
            Session session,
            TenantScope scope,
            Actor actor,
            UserLicensesRepository userLicenses,
            ApplyUserLifecycle lifecycle) {
        this.session = session;
        this.scope = scope;
        this.actor = actor;
        this.userLicenses = userLicenses;
        this.lifecycle = lifecycle;
    }

    @Override
    public String name() {
        return "user-lifecycle";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        scope.allTenants();
        var next = RecordQuery.query(session, NEXT, Task.class).getResultList();
        for (var task : next) {
            actor.continueFrom(task.actor(), task.causationId());
            var tenant = new TenantId(task.tenantId());
            userLicenses.review(tenant, task.userId()).ifPresent(licenses -> lifecycle.apply(tenant, licenses));
        }
        return !next.isEmpty();
    }

    private record Task(UUID tenantId, UUID userId, String actor, String causationId) {}
}
