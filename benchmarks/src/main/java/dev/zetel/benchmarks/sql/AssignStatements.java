package dev.zetel.benchmarks.sql;

import static dev.zetel.benchmarks.sql.PackagedSql.statement;

/**
 * Every statement that licensing runs for one {@code assignLicense}, in the order in which it runs them.
 *
 * @param scope begins each of the two transactions
 * @param roles who calls: all of the first transaction
 * @param record the event's row in the outbox
 */
public record AssignStatements(
        NamedStatement scope,
        NamedStatement roles,
        NamedStatement change,
        NamedStatement read,
        NamedStatement clock,
        NamedStatement subscribed,
        NamedStatement take,
        NamedStatement save,
        NamedStatement record) {

    private static final String USER_LICENSES = "dev.zetel.licensing.assignment.UserLicensesStatements";
    private static final String POOLS = "dev.zetel.licensing.pool.PoolStatements";
    private static final String TENANTS = "dev.zetel.access.projection.ProjectedCallers";

    /** As the classes of licensing hold them. */
    public static AssignStatements of(ClassLoader licensing) {
        return new AssignStatements(
                statement(licensing, "dev.zetel.chassis.tenancy.TenantScope", "APPLY"),
                statement(licensing, TENANTS, "ROLES"),
                statement(licensing, USER_LICENSES, "CHANGE"),
                statement(licensing, USER_LICENSES, "READ_ONE"),
                statement(licensing, TENANTS, "TEST_CLOCK"),
                statement(licensing, POOLS, "SUBSCRIBED"),
                statement(licensing, POOLS, "TAKE"),
                statement(licensing, USER_LICENSES, "SAVE"),
                statement(licensing, "dev.zetel.chassis.outbox.Outbox", "INSERT"));
    }
}
