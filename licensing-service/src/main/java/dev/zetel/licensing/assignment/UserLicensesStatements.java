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
            where tenant_id = :tenant and user_id = any(cast(:users as uuid[]))
            order by user_id for update
            """;

    static final String RAISE = """
            update user_licenses set revision = revision + 1
            where tenant_id = :tenant and user_id = any(cast(:users as uuid[]))
            """;

    /** A user with all grants as one tree: one round trip answers every question about the user. */
    private static final String READ = """
            select cast(jsonb_build_object('tenantId', m.tenant_id, 'userId', m.user_id,
                'userPrincipalName', m.user_principal_name, 'usageLocation', m.usage_location,
                'accountEnabled', m.account_enabled, 'deleted', m.deleted, 'revision', coalesce(h.revision, 0),
                'grants', coalesce((
                    select jsonb_agg(jsonb_build_object('skuId', g.sku_id, 'skuRevision', k.revision,
                        'source', g.source, 'disabledPlans', g.disabled_plans, 'state', g.state, 'error', g.error,
                        'requestedAt', g.requested_at, 'updatedAt', g.updated_at, 'seat', jsonb_build_object('seq', s.seq,
                            'coverageCutoff', p.coverage_cutoff, 'accessCutoff', p.access_cutoff,
                            'publishedCutoff', t.access_cutoff)) order by g.sku_id, g.source)
                    from license_grant g
                    left join sku k on k.sku_id = g.sku_id
                    left join seat s on s.tenant_id = g.tenant_id and s.sku_id = g.sku_id and s.user_id = g.user_id
                    left join seat_pool p on p.tenant_id = g.tenant_id and p.sku_id = g.sku_id
                    left join published_access t on t.tenant_id = g.tenant_id and t.sku_id = g.sku_id
                    where g.tenant_id = m.tenant_id and g.user_id = m.user_id), cast('[]' as jsonb))) as text)
            from member m
            left join user_licenses h on h.tenant_id = m.tenant_id and h.user_id = m.user_id
            where m.tenant_id = :tenant
            """;

    /** Not as an array of one: the database would have to guess its length and would plan each run again. */
    static final String READ_ONE = READ + "and m.user_id = :user";

    static final String READ_MANY = READ + "and m.user_id = any(cast(:users as uuid[])) order by m.user_id";

    static final String SAVE = """
            insert into license_grant (tenant_id, user_id, sku_id, source, disabled_plans, state, error,
                requested_at, updated_at)
            values (:tenant, :user, :sku, :source, cast(:disabled as uuid[]), :state, :error, :requestedAt, :updatedAt)
            on conflict (tenant_id, user_id, sku_id, source) do update set disabled_plans = excluded.disabled_plans,
                state = excluded.state, error = excluded.error, requested_at = excluded.requested_at, updated_at = excluded.updated_at
            """;

    static final String DELETE = """
            delete from license_grant
            where tenant_id = :tenant and sku_id = :sku and user_id = any(cast(:users as uuid[]))
            """;

    private UserLicensesStatements() {}
}
