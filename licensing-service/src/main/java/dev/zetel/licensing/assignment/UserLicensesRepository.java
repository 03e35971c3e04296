package dev.zetel.licensing.assignment;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The licenses of users. Every change locks those of the user first, raises their revision and publishes them. */
@ApplicationScoped
public class UserLicensesRepository {

    private final Session session;
    private final Outbox outbox;

    UserLicensesRepository(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /** Begins a change: locks the licenses of a user and returns them; empty for an unknown user. */
    Optional<UserLicenses> change(TenantId tenant, UUID user) {
        var locked = ScalarQuery.query(session, UserLicensesStatements.CHANGE, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .getResultList();
        // read again: the user may have been deleted while this waited for the lock
        return locked.isEmpty() ? Optional.empty() : find(tenant, user).filter(licenses -> !licenses.deleted());
    }

    /** Begins a change for a user who may be deleted; empty, with nothing to publish, for a user without grants. */
    public Optional<UserLicenses> review(TenantId tenant, UUID user) {
        session.createNativeMutationQuery(UserLicensesStatements.REVIEW)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .executeUpdate();
        // read after locking: an assignment may have committed meanwhile
        if (find(tenant, user).filter(UserLicenses::hasGrants).isEmpty()) {
            return Optional.empty();
        }
        raise(tenant, List.of(user));
        return find(tenant, user);
    }

    /** Begins a change of many users; those without licenses are left out. */
    public List<UUID> lock(TenantId tenant, Collection<UUID> users) {
        return ScalarQuery.query(session, UserLicensesStatements.LOCK, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("users", users.toArray(UUID[]::new))
                .getResultList();
    }

    public Optional<UserLicenses> find(TenantId tenant, UUID user) {
        var rows = RecordQuery.query(session, UserLicensesStatements.READ_ONE, UserLicensesRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .getResultList();
        return UserLicensesRow.users(rows).stream().findFirst();
    }

    public List<UserLicenses> ofUsers(TenantId tenant, Collection<UUID> users) {
        return UserLicensesRow.users(RecordQuery.query(session, UserLicensesStatements.READ_MANY, UserLicensesRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("users", users.toArray(UUID[]::new))
                .getResultList());
    }

    public void save(TenantId tenant, UUID user, LicenseGrant grant) {
        session.createNativeMutationQuery(UserLicensesStatements.SAVE)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .setParameter("sku", grant.skuId())
                .setParameter("source", grant.source().stored())
                .setParameter("disabled", grant.disabledPlans().toArray(UUID[]::new))
                .setParameter("state", grant.state().name())
                .setParameter("error", grant.error().name())
                .setParameter("requestedAt", grant.requestedAt())
                .setParameter("updatedAt", grant.updatedAt())
                .executeUpdate();
    }

    /** Deletes every grant of the SKU that the users have. */
    public void delete(TenantId tenant, UUID sku, Collection<UUID> users) {
        session.createNativeMutationQuery(UserLicensesStatements.DELETE)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("users", users.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Publishes the licenses of one user at the end of a change. */
    public void publish(UserLicenses licenses, Instant at) {
        outbox.record(new UserLicensesChanged(licenses.state(), at));
    }

    /** Raises the revision of many users and publishes the licenses of each. */
    public void publishAll(TenantId tenant, Collection<UUID> users, Instant at) {
        raise(tenant, users);
        var events = ofUsers(tenant, users).stream()
                .map(licenses -> new UserLicensesChanged(licenses.state(), at))
                .toList();
        outbox.recordAll(events);
    }

    private void raise(TenantId tenant, Collection<UUID> users) {
        session.createNativeMutationQuery(UserLicensesStatements.RAISE)
                .setParameter("tenant", tenant.value())
                .setParameter("users", users.toArray(UUID[]::new))
                .executeUpdate();
    }
}
