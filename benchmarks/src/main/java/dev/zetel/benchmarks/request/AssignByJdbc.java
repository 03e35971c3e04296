package dev.zetel.benchmarks.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zetel.benchmarks.load.JdbcLoad;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.sql.AssignStatements;
import dev.zetel.benchmarks.sql.Execution;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.contracts.licensing.UserLicensesState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The baseline of an assignment: the statements of {@code assignLicense} in their two transactions, and nothing around
 * them. It writes the same event, which is relayed and projected like the service's own.
 */
final class AssignByJdbc implements JdbcLoad.Preparation {

    private final AssignStatements sql;
    private final UUID tenant;
    private final UUID administrator;
    private final Assignments assignments;
    private final boolean inScope;

    AssignByJdbc(Setting setting, Assignments assignments, boolean inScope) {
        this.sql = setting.statements();
        this.tenant = setting.organisation().id();
        this.administrator = setting.organisation().administrator();
        this.assignments = assignments;
        this.inScope = inScope;
    }

    @Override
    public JdbcLoad.Work on(Connection connection) throws SQLException {
        var execution = new Execution(connection);
        return number -> assign(execution, assignments.next());
    }

    private void assign(Execution execution, Assignments.Assignment assignment) throws SQLException {
        begin(execution);
        execution.first(sql.roles(), Map.of("tenant", tenant, "user", administrator));
        execution.commit();
        begin(execution);
        var values = values(assignment);
        execution.first(sql.change(), values);
        execution.first(sql.read(), values);
        execution.first(sql.clock(), values);
        execution.first(sql.subscribed(), values);
        var seat = execution.first(sql.take(), values);
        if (seat == null) {
            throw new SQLException("There was no seat left");
        }
        execution.first(sql.save(), values);
        execution.first(sql.record(), event(assignment, (long) seat));
        execution.commit();
    }

    private void begin(Execution execution) throws SQLException {
        if (inScope) {
            execution.first(sql.scope(), Map.of("tenants", tenant.toString()));
        }
    }

    private Map<String, Object> values(Assignments.Assignment assignment) {
        var now = Instant.now();
        var values = new HashMap<String, Object>();
        values.put("tenant", tenant);
        values.put("user", assignment.user());
        values.put("sku", assignment.sku());
        values.put("skus", new UUID[] {assignment.sku()});
        values.put("source", "direct");
        values.put("disabled", new UUID[0]);
        values.put("state", "ACTIVE");
        values.put("error", "NONE");
        values.put("requestedAt", now);
        values.put("updatedAt", now);
        return values;
    }

    private Map<String, Object> event(Assignments.Assignment assignment, long seat) {
        var now = Instant.now();
        var grant = new HeldLicense.Grant(null, List.of(), LicenseError.NONE, now);
        var license = new HeldLicense(assignment.sku(), seat, true, List.of(grant));
        var event = new UserLicensesChanged(
                new UserLicensesState(assignment.user(), tenant, List.of(license), false, 1), now);
        var rows = JsonNodeFactory.instance.arrayNode();
        rows.addObject()
                .put("topic", "zetel.licensing.user-licenses")
                .put("key", assignment.user().toString())
                .put("type", "dev.zetel.licensing.user-licenses-changed.v1")
                .put("tenantId", tenant.toString())
                .put("revision", 1)
                .put("actor", "user:" + administrator)
                .put("occurredAt", now.toString())
                .put("payload", EventJson.write(event));
        return Map.of("rows", rows.toString());
    }
}
