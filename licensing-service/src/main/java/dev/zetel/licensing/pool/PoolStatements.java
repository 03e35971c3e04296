package dev.zetel.licensing.pool;

/** The SQL that moves pools. Each that looks at seats runs after the pool is locked, so that it sees what others did. */
final class PoolStatements {

    static final String TAKE = """
            with taken as (
                update seat_pool set consumed = consumed + 1, last_seq = last_seq + 1, revision = revision + 1,
                    publish_pending = true
                where tenant_id = :tenant and sku_id = :sku and consumed < enabled
                returning last_seq)
            insert into seat (tenant_id, sku_id, user_id, seq)
            select :tenant, :sku, :user, last_seq from taken
            returning seq
            """;

    /** One statement while every seat is covered. The caller has locked the user whose seat it is. */
    static final String RELEASE = """
            with gone as (
                delete from seat where tenant_id = :tenant and sku_id = :sku and user_id = :user returning seq),
            eased as (
                update seat_pool set consumed = consumed - 1, revision = revision + 1, publish_pending = true
                where tenant_id = :tenant and sku_id = :sku and coverage_cutoff is null and access_cutoff is null
                returning 1)
            select seq, (select count(*) from eased) from gone
            """;

    /** A covered seat that goes makes room for one more: the cutoff moves to the second seat at or after it. */
    static final String RELEASE_UNCOVERED = """
            update seat_pool p set consumed = consumed - 1, revision = revision + 1, publish_pending = true,
                revocations_due = least(revocations_due, greatest(consumed - 1 - kept, 0)),
                coverage_cutoff = case
                    when consumed - 1 <= enabled then null
                    when :seq < coverage_cutoff then second_seat(tenant_id, sku_id, coverage_cutoff)
                    else coverage_cutoff end,
                access_cutoff = case
                    when consumed - 1 <= enabled + warning + reduced then null
                    when :seq < access_cutoff then second_seat(tenant_id, sku_id, access_cutoff)
                    else access_cutoff end,
                access_publish_pending = access_publish_pending or access_cutoff is not null
            where tenant_id = :tenant and sku_id = :sku
            """;

    static final String FUND = """
            with units as (
                select coalesce(sum(seats) filter (where status = 'ENABLED'), 0) as enabled,
                    coalesce(sum(seats) filter (where status = 'WARNING'), 0) as warning,
                    coalesce(sum(reduced) filter (where status in ('ENABLED', 'WARNING')), 0) as reduced,
                    coalesce(sum(seats) filter (where status = 'SUSPENDED'), 0) as suspended,
                    coalesce(sum(seats) filter (where status = 'LOCKED_OUT'), 0) as locked_out,
                    coalesce(sum(seats + reduced + lapsed) filter (where status <> 'DELETED'), 0) as kept
                from pool_funding where tenant_id = :tenant and sku_id = :sku)
            update seat_pool p set enabled = u.enabled, warning = u.warning, reduced = u.reduced,
                suspended = u.suspended, locked_out = u.locked_out, kept = u.kept,
                revocations_due = greatest(0, least(p.revocations_due + :leftBehind, p.consumed - u.kept)),
                coverage_cutoff = first_uncovered(p.tenant_id, p.sku_id, cast(u.enabled as bigint), p.consumed),
                access_cutoff = first_uncovered(
                    p.tenant_id, p.sku_id, cast(u.enabled + u.warning + u.reduced as bigint), p.consumed),
                revision = p.revision + 1, publish_pending = true, access_publish_pending = true
            from units u where p.tenant_id = :tenant and p.sku_id = :sku
            """;

    static final String DELETE_SEATS = """
            delete from seat
            where tenant_id = :tenant and sku_id = :sku and user_id = any(:users)
            """;

    static final String REVOKE = """
            update seat_pool p set consumed = consumed - :revoked, revision = revision + 1, publish_pending = true,
                revocations_due = greatest(0, least(revocations_due - :revoked, consumed - :revoked - kept)),
                coverage_cutoff = first_uncovered(tenant_id, sku_id, enabled, consumed - :revoked),
                access_cutoff = first_uncovered(tenant_id, sku_id, enabled + warning + reduced, consumed - :revoked),
                access_publish_pending = true
            where tenant_id = :tenant and sku_id = :sku
            """;

    private static final String STATE = """
            p.tenant_id, p.sku_id, p.enabled, p.warning, p.reduced, p.suspended, p.locked_out, p.consumed, p.coverage_cutoff,
            p.access_cutoff, p.revision
            """;

    static final String OF_TENANT = "select " + STATE + "from seat_pool p where p.tenant_id = :tenant";

    static final String SUBSCRIBED = """
            select k.sku_id, k.revision from seat_pool p join sku k on k.sku_id = p.sku_id
            where p.tenant_id = :tenant and p.sku_id = any(:skus)
            """;

    static final String REVOCATIONS_DUE =
            "select least(revocations_due, greatest(consumed - kept, 0)) from seat_pool where tenant_id = :tenant and sku_id = :sku";

    static final String LATEST = """
            select user_id from seat where tenant_id = :tenant and sku_id = :sku order by seq desc limit :seats
            """;

    static final String CREATE =
            "insert into seat_pool (tenant_id, sku_id) values (:tenant, :sku) on conflict do nothing";

    static final String CREATE_PUBLISHED =
            "insert into published_access (tenant_id, sku_id) values (:tenant, :sku) on conflict do nothing";

    static final String FLAG_WAITLIST =
            "update seat_pool set publish_pending = true where tenant_id = :tenant and sku_id = :sku";

    private static final String OF_POOL = " where p.tenant_id = :tenant and p.sku_id = :sku";

    private static final String NOTE_WAITING = """
            has_waiting = p.consumed < p.enabled and exists (
                select 1 from license_grant g
                where g.tenant_id = p.tenant_id and g.sku_id = p.sku_id and g.error = 'COUNT_VIOLATION')
            """;

    static final String COUNT_WAITING = "update seat_pool p set " + NOTE_WAITING + OF_POOL;

    static final String MARK_PUBLISHED = "update seat_pool p set publish_pending = false, published_at = now(), "
            + NOTE_WAITING + OF_POOL + " returning " + STATE;

    static final String ACCESS_PUBLISHED = """
            update seat_pool set access_publish_pending = false
            where tenant_id = :tenant and sku_id = :sku and access_cutoff is not distinct from :cutoff
            """;

    private PoolStatements() {}
}
