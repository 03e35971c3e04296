package dev.zetel.licensing.assignment;

/** The SQL of what users hold. */
final class UserLicensesStatements {

    /** Locks the user's licenses before they are read; the upsert also waits for a concurrent first assignment. */
    static final String CHANGE = """
            insert into user_licenses (tenant_id, user_id, revision)
            select tenant_id, user_id, 1 from member
            where tenant_id = :tenant and user_id = :user and not deleted
            on conflict (tenant_id, user_id) do update set revision = user_licenses.revision + 1
            returning revision
            """;

    /** Waits, as {@link #CHANGE} does, for a concurrent first assignment; revision 0 means that nothing was published. */
    static final String REVIEW = """
            insert into user_licenses (tenant_id, user_id, revision) values (:tenant, :user, 0)
            on conflict (tenant_id, user_id) do update set revision = user_licenses.revision
            """;

    /** In the order of ids: two transactions that lock many users never wait for each other in a circle. */
    static final String LOCK = """
            select user_id from user_licenses
            where tenant_id = :tenant and user_id = any(:users)
            order by user_id for update
            """;

    static final String RAISE = """
            update user_licenses set revision = revision + 1
            where tenant_id = :tenant and user_id = any(:users)
            """;

    /**
     * A user with all grants, a row for each: one round trip answers every question about the user. Grants are sorted within,
     * so that they are looked up user by user: the database would join whole tables where it misjudges how large they are.
     */
    private static final String READ = """
            select m.tenant_id, m.user_id, m.user_principal_name, m.usage_location, m.account_enabled, m.deleted,
                coalesce(h.revision, 0), g.*
            from member m
            left join user_licenses h on h.tenant_id = m.tenant_id and h.user_id = m.user_id
            left join lateral (
                select g.sku_id, k.revision, g.source, g.disabled_plans, g.state, g.error, g.requested_at, g.updated_at,
                    s.seq, p.coverage_cutoff, p.access_cutoff, t.access_cutoff as published_cutoff
                from license_grant g
                left join sku k on k.sku_id = g.sku_id
                left join seat s on s.tenant_id = g.tenant_id and s.sku_id = g.sku_id and s.user_id = g.user_id
                left join seat_pool p on p.tenant_id = g.tenant_id and p.sku_id = g.sku_id
                left join published_access t on t.tenant_id = g.tenant_id and t.sku_id = g.sku_id
                where g.tenant_id = m.tenant_id and g.user_id = m.user_id
                order by g.sku_id, g.source) g on true
            where m.tenant_id = :tenant
            """;

    /** Not as an array of one: the database would have to guess its length and would plan each run again. */
    static final String READ_ONE = READ + "and m.user_id = :user order by g.sku_id, g.source";

    static final String READ_MANY = READ + "and m.user_id = any(:users) order by m.user_id, g.sku_id, g.source";

    static final String SAVE = """
            insert into license_grant (tenant_id, user_id, sku_id, source, disabled_plans, state, error,
                requested_at, updated_at)
            values (:tenant, :user, :sku, :source, :disabled, :state, :error, :requestedAt, :updatedAt)
            on conflict (tenant_id, user_id, sku_id, source) do update set disabled_plans = excluded.disabled_plans,
                state = excluded.state, error = excluded.error, requested_at = excluded.requested_at, updated_at = excluded.updated_at
            """;

    static final String DELETE = """
            delete from license_grant
            where tenant_id = :tenant and sku_id = :sku and user_id = any(:users)
            """;

    private UserLicensesStatements() {}
}
