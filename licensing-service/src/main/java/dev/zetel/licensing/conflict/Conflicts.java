package dev.zetel.licensing.conflict;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.ConflictEvent;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.licensing.pool.ShortageChanged.Reason;
import dev.zetel.licensing.sql.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The license conflicts of tenants, open and resolved. */
@ApplicationScoped
public class Conflicts {

    private static final String SELECT = "select cast(state as text) from license_conflict where tenant_id = :tenant";

    private static final String PAGE = SELECT
            + " and conflict_id > :after and (:status = '' or status = :status)"
            + " and (cast(:sku as uuid) is null or sku_id = :sku) order by conflict_id limit :most";

    private static final String SAVE = """
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
    private final JsonColumns rows;

    Conflicts(Session session, JsonColumns rows) {
        this.session = session;
        this.rows = rows;
    }

    Optional<LicenseConflict> open(TenantId tenant, UUID sku) {
        var query = ScalarQuery.query(session, SELECT + " and sku_id = :sku and status = 'OPEN'", String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku);
        return rows.read(query, ConflictState.class).stream().findFirst().map(LicenseConflict::new);
    }

    public Optional<ConflictState> find(TenantId tenant, UUID id) {
        var query = ScalarQuery.query(session, SELECT + " and conflict_id = :id", String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id);
        return rows.read(query, ConflictState.class).stream().findFirst();
    }

    /** One more than a page; {@code status} empty and {@code sku} null mean any. */
    public List<ConflictState> page(TenantId tenant, UUID after, String status, UUID sku, int most) {
        var query = ScalarQuery.query(session, PAGE, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setParameter("status", status)
                .setParameter("sku", sku, UUID.class)
                .setParameter("most", most + 1);
        return rows.read(query, ConflictState.class);
    }

    void save(TenantId tenant, ConflictEvent event, Reason reason, String actor) {
        var conflict = event.conflict();
        session.createNativeMutationQuery(SAVE)
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
                .setParameter("happened", happened(event))
                .setParameter("reason", reason.wireName())
                .setParameter("short", conflict.seatsShort())
                .setParameter("actor", actor)
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    public List<ConflictHistoryEntry> history(TenantId tenant, UUID id) {
        var query = ScalarQuery.query(session, HISTORY, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id);
        return rows.read(query, ConflictHistoryEntry.class);
    }

    private static String happened(ConflictEvent event) {
        return event.getClass().getSimpleName().replace("Conflict", "").toLowerCase(Locale.ROOT);
    }
}
