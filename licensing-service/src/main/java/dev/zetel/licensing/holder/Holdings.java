package dev.zetel.licensing.holder;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.sql.SingleColumn;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.licensing.row.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What users hold. Every change locks the holder first, raises his revision and is told. */
@ApplicationScoped
public class Holdings {

    private final Session session;
    private final JsonRows rows;
    private final Outbox outbox;

    Holdings(Session session, JsonRows rows, Outbox outbox) {
        this.session = session;
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Begins a change of what a user holds: locks him and returns what he holds; empty for one who is not there. */
    public Optional<Holding> change(TenantId tenant, UUID user) {
        var locked = SingleColumn.query(session, HolderStatements.CHANGE, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .getResultList();
        // read anew: the user may have been deleted while this waited for the lock
        return locked.isEmpty() ? Optional.empty() : find(tenant, user).filter(holding -> !holding.deleted());
    }

    /** Begins a change of somebody who may be deleted; empty, and nothing to tell, if he neither holds nor waits for anything. */
    public Optional<Holding> review(TenantId tenant, UUID user) {
        session.createNativeMutationQuery(HolderStatements.REVIEW)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .executeUpdate();
        // read once he is locked: an assignment may have ended meanwhile
        if (find(tenant, user).filter(Holding::hasGrants).isEmpty()) {
            return Optional.empty();
        }
        raise(tenant, List.of(user));
        return find(tenant, user);
    }

    /** Begins a change of many; who holds nothing is left out. */
    public List<UUID> lock(TenantId tenant, Collection<UUID> users) {
        return SingleColumn.query(session, HolderStatements.LOCK, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("users", JsonRows.array(users))
                .getResultList();
    }

    public Optional<Holding> find(TenantId tenant, UUID user) {
        var query = SingleColumn.query(session, HolderStatements.READ_ONE, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user);
        return rows.read(query, Holding.class).stream().findFirst();
    }

    public List<Holding> ofUsers(TenantId tenant, Collection<UUID> users) {
        var query = SingleColumn.query(session, HolderStatements.READ_MANY, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("users", JsonRows.array(users));
        return rows.read(query, Holding.class);
    }

    public void keep(TenantId tenant, UUID user, LicenseGrant grant) {
        session.createNativeMutationQuery(HolderStatements.KEEP)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .setParameter("sku", grant.skuId())
                .setParameter("source", grant.source())
                .setParameter("disabled", JsonRows.array(grant.disabledPlans()))
                .setParameter("state", grant.state().name())
                .setParameter("error", grant.error().name())
                .setParameter("requestedAt", grant.requestedAt())
                .setParameter("updatedAt", grant.updatedAt())
                .executeUpdate();
    }

    /** Ends every reason that the users have to hold the SKU. */
    public void drop(TenantId tenant, UUID sku, Collection<UUID> users) {
        session.createNativeMutationQuery(HolderStatements.DROP)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("users", JsonRows.array(users))
                .executeUpdate();
    }

    /** Tells what one user holds at the end of a change. */
    public void tell(Holding holding, Instant at) {
        outbox.record(new UserLicensesChanged(holding.state(), at));
    }

    /** Raises the revision of many and tells what each holds now. */
    public void tellAll(TenantId tenant, Collection<UUID> users, Instant at) {
        raise(tenant, users);
        var facts = ofUsers(tenant, users).stream()
                .map(holding -> new UserLicensesChanged(holding.state(), at))
                .toList();
        outbox.recordAll(facts);
    }

    private void raise(TenantId tenant, Collection<UUID> users) {
        session.createNativeMutationQuery(HolderStatements.RAISE)
                .setParameter("tenant", tenant.value())
                .setParameter("users", JsonRows.array(users))
                .executeUpdate();
    }
}
