package dev.zetel.licensing.conflict;

import dev.zetel.chassis.sql.RecordQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.contracts.licensing.ConflictState.Status;
import dev.zetel.licensing.conflict.LicenseConflict.Key;
import dev.zetel.licensing.pool.ShortageChanged.Reason;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The license conflicts of tenants, open and resolved. */
@ApplicationScoped
public class Conflicts {

    private static final String OPEN = """
            from LicenseConflict c left join fetch c.causes
            where c.tenantId = ?1 and c.skuId = ?2 and c.status = ?3
            """;

    private static final String PAGE = "tenantId = ?1 and conflictId > ?2 and status in ?3";
    private static final String BY_ID = " order by conflictId";

    private static final String APPEND = """
            insert into conflict_history
                (tenant_id, conflict_id, revision, happened, reason, seats_short, actor, occurred_at)
            values (:tenant, :id, :revision, :happened, :reason, :short, :actor, :at)
            """;

    private static final String HISTORY = """
            select happened, reason, seats_short, actor, occurred_at
            from conflict_history where tenant_id = :tenant and conflict_id = :id order by revision
            """;

    private final Rows rows;

    Conflicts(Rows rows) {
        this.rows = rows;
    }

    Optional<LicenseConflict> open(TenantId tenant, UUID sku) {
        return rows.list(OPEN, tenant.value(), sku, Status.OPEN).stream().findFirst();
    }

    public Optional<ConflictState> find(TenantId tenant, UUID id) {
        return rows.findByIdOptional(new Key(id, tenant.value())).map(LicenseConflict::state);
    }

    /** One more than a page; {@code status} empty and {@code sku} null mean any. */
    public List<ConflictState> page(TenantId tenant, UUID after, String status, UUID sku, int most) {
        var statuses = status.isEmpty() ? List.of(Status.values()) : List.of(Status.valueOf(status));
        var found = sku == null
                ? rows.find(PAGE + BY_ID, tenant.value(), after, statuses)
                : rows.find(PAGE + " and skuId = ?4" + BY_ID, tenant.value(), after, statuses, sku);
        return found.page(0, most + 1).list().stream()
                .map(LicenseConflict::state)
                .toList();
    }

    void add(TenantId tenant, LicenseConflict conflict) {
        if (!conflict.tenantId().equals(tenant.value())) {
            throw new IllegalArgumentException("A conflict of another tenant");
        }
        rows.persist(conflict);
    }

    /** Notes in the history of a conflict what has happened to it. */
    void append(TenantId tenant, ConflictEvent event, Reason reason, String actor) {
        var conflict = event.conflict();
        rows.getSession()
                .createNativeMutationQuery(APPEND)
                .setParameter("tenant", tenant.value())
                .setParameter("id", conflict.id())
                .setParameter("revision", conflict.revision())
                .setParameter("happened", ConflictHistoryEntry.happened(event))
                .setParameter("reason", reason.wireName())
                .setParameter("short", conflict.seatsShort())
                .setParameter("actor", actor)
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    public List<ConflictHistoryEntry> history(TenantId tenant, UUID id) {
        return RecordQuery.query(rows.getSession(), HISTORY, ConflictHistoryEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultList();
    }

    /** Hidden here, because what it inherits does not ask for the tenant. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LicenseConflict, Key> {}
}
