package dev.zetel.benchmarks.world;

import dev.zetel.benchmarks.lab.Database;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Users put straight into licensing's projection by COPY, and seats for them, where a run needs very many. */
public final class Members {

    private static final int AT_ONCE = 20_000;
    private static final String COPY = """
            copy member (tenant_id, user_id, user_principal_name, usage_location, account_enabled, deleted, revision)
            from stdin with (format csv)""";
    private static final String HOLDERS = """
            insert into license_holder (tenant_id, user_id, revision)
            select tenant_id, user_id, 1 from member where tenant_id = ? and user_principal_name like ? || '-%'""";
    private static final String GRANTS = """
            insert into license_grant (tenant_id, user_id, sku_id, source, disabled_plans, state, error, requested_at, updated_at)
            select tenant_id, user_id, ?, 'direct', '{}', 'ACTIVE', 'NONE', now(), now()
            from member where tenant_id = ? and user_principal_name like ? || '-%'""";
    private static final String SEATS = """
            insert into seat (tenant_id, sku_id, user_id, seq)
            select tenant_id, ?, user_id, row_number() over (order by user_id)
            from member where tenant_id = ? and user_principal_name like ? || '-%'""";
    private static final String POOL = """
            update seat_pool set consumed = ?, last_seq = ?, revision = revision + 1, untold = true
            where tenant_id = ? and sku_id = ? and consumed = 0 and enabled >= ?""";

    private final Database licensing;
    private final UUID tenant;

    /** Needs a user whom the tenant barrier does not hold back: COPY does not work behind it. */
    public Members(Database licensing, UUID tenant) {
        this.licensing = licensing;
        this.tenant = tenant;
    }

    /** Adds users without seats. */
    public List<UUID> add(String kind, int many) throws SQLException, IOException {
        try (var connection = licensing.open()) {
            return copy(connection, kind, many);
        }
    }

    /** Adds users who hold all the seats of a pool, which keeps everything true that is always true of a pool. */
    public void addSeated(String kind, int many, UUID sku) throws SQLException, IOException {
        try (var connection = licensing.open()) {
            connection.setAutoCommit(false);
            copy(connection, kind, many);
            run(connection, HOLDERS, tenant, kind);
            run(connection, GRANTS, sku, tenant, kind);
            run(connection, SEATS, sku, tenant, kind);
            if (run(connection, POOL, (long) many, (long) many, tenant, sku, (long) many) != 1) {
                throw new IllegalStateException("The pool of " + kind + " is not empty or too small");
            }
            connection.commit();
            connection.setAutoCommit(true);
            run(connection, "vacuum analyze member, license_holder, license_grant, seat");
        }
    }

    private List<UUID> copy(Connection connection, String kind, int many) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var ids = new ArrayList<UUID>(many);
        for (var from = 0; from < many; from += AT_ONCE) {
            var rows = new StringBuilder();
            for (var number = from; number < Math.min(many, from + AT_ONCE); number++) {
                var user = UUID.randomUUID();
                ids.add(user);
                rows.append(tenant)
                        .append(',')
                        .append(user)
                        .append(',')
                        .append(kind)
                        .append('-')
                        .append(number);
                rows.append(",SE,true,false,1\n");
            }
            copies.copyIn(COPY, new StringReader(rows.toString()));
        }
        return ids;
    }

    private static int run(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (var index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            return prepared.executeUpdate();
        }
    }
}
