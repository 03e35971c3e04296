package dev.zetel.licensing.conflict;

import dev.zetel.chassis.sql.SingleColumn;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.licensing.conflict.ConflictView.HappenedView;
import dev.zetel.licensing.pool.ShortageMoved.Reason;
import dev.zetel.licensing.row.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The license conflicts of tenants, open and resolved. */
@ApplicationScoped
class Conflicts {

    private static final String SELECT = "select cast(state as text) from license_conflict where tenant_id = :tenant";

    private static final String PAGE = SELECT
            + " and conflict_id > :after and (:status = '' or status = :status)"
            + " and (cast(:sku as uuid) is null or sku_id = :sku) order by conflict_id limit :most";

    private static final String KEEP = """
            insert into license_conflict (tenant_id, conflict_id, sku_id, status, opened_at, state)
            values (:tenant, :id, :sku, :status, :openedAt, cast(:state as jsonb))
            on conflict (tenant_id, conflict_id) do update set status = excluded.status, state = excluded.state
            """;

    private static final String APPEND = """
            insert into conflict_history
                (tenant_id, conflict_id, revision, happened, reason, seats_short, actor, occurred_at)
            values (:tenant, :id, :revision, :happened, :reason, :short, :actor, :at)
            """;

    private static final String HISTORY = """
            select cast(jsonb_build_object('happened', happened, 'reason', reason, 'seatsShort', seats_short,
                'by', actor, 'at', occurred_at) as text)
            from conflict_history where tenant_id = :tenant and conflict_id = :id order by revision
            """;

    private final Session session;
    private final JsonRows rows;

    Conflicts(Session session, JsonRows rows) {
        this.session = session;
        this.rows = rows;
    }

    Optional<LicenseConflict> open(TenantId tenant, UUID sku) {
        var query = SingleColumn.query(session, SELECT + " and sku_id = :sku and status = 'OPEN'", String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku);
        return rows.read(query, ConflictState.class).stream().findFirst().map(LicenseConflict::new);
    }

    Optional<ConflictState> find(TenantId tenant, UUID id) {
        var query = SingleColumn.query(session, SELECT + " and conflict_id = :id", String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id);
        return rows.read(query, ConflictState.class).stream().findFirst();
    }

    /** One more than a page; {@code status} empty and {@code sku} null mean any. */
    List<ConflictState> page(TenantId tenant, UUID after, String status, UUID sku, int most) {
        var query = SingleColumn.query(session, PAGE, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setParameter("status", status)
                .setParameter("sku", sku, UUID.class)
                .setParameter("most", most + 1);
        return rows.read(query, ConflictState.class);
    }

    void keep(TenantId tenant, ConflictEvent fact, Reason reason, String actor) {
        var conflict = fact.conflict();
        session.createNativeMutationQuery(KEEP)
                .setParameter("tenant", tenant.value())
                .setParameter("id", conflict.id())
                .setParameter("sku", conflict.skuId())
                .setParameter("status", conflict.status().name())
                .setParameter("openedAt", conflict.openedAt())
                .setParameter("state", rows.write(conflict))
                .executeUpdate();
        session.createNativeMutationQuery(APPEND)
                .setParameter("tenant", tenant.value())
                .setParameter("id", conflict.id())
                .setParameter("revision", conflict.revision())
                .setParameter("happened", happened(fact))
                .setParameter("reason", reason.word())
                .setParameter("short", conflict.seatsShort())
                .setParameter("actor", actor)
                .setParameter("at", fact.occurredAt())
                .executeUpdate();
    }

    List<HappenedView> history(TenantId tenant, UUID id) {
        var query = SingleColumn.query(session, HISTORY, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id);
        return rows.read(query, HappenedView.class);
    }

    private static String happened(ConflictEvent fact) {
        return fact.getClass().getSimpleName().replace("Conflict", "").toLowerCase(Locale.ROOT);
    }
}
