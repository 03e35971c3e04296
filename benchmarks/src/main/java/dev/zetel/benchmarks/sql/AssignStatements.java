package dev.zetel.benchmarks.sql;

/**
 * Every statement that licensing runs for one {@code assignLicense}, in the order in which it runs them.
 *
 * @param barrier begins each of the two transactions
 * @param roles who calls: all of the first transaction
 * @param record the fact's row in the outbox
 */
public record AssignStatements(
        NamedStatement barrier,
        NamedStatement roles,
        NamedStatement change,
        NamedStatement read,
        NamedStatement clock,
        NamedStatement subscribed,
        NamedStatement take,
        NamedStatement keep,
        NamedStatement record) {

    private static final String HOLDERS = "dev.zetel.licensing.holder.HolderStatements";
    private static final String POOLS = "dev.zetel.licensing.pool.PoolStatements";
    private static final String TENANTS = "dev.zetel.chassis.caller.ProjectedTenants";

    public static AssignStatements of(PackagedSql licensing) {
        return new AssignStatements(
                licensing.statement("dev.zetel.chassis.tenancy.TenantBarrier", "APPLY"),
                licensing.statement(TENANTS, "ROLES"),
                licensing.statement(HOLDERS, "CHANGE"),
                licensing.statement(HOLDERS, "READ"),
                licensing.statement(TENANTS, "TEST_CLOCK"),
                licensing.statement(POOLS, "SUBSCRIBED"),
                licensing.statement(POOLS, "TAKE"),
                licensing.statement(HOLDERS, "KEEP"),
                licensing.statement("dev.zetel.chassis.outbox.Outbox", "INSERT"));
    }
}
