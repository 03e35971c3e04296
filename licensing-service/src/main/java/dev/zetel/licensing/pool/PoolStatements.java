package dev.zetel.licensing.pool;

/** The SQL that moves pools. Each that looks at seats runs after the pool is locked, so that it sees what others did. */
final class PoolStatements {

    static final String TAKE = """
            with taken as (
                update seat_pool set consumed = consumed + 1, last_seq = last_seq + 1, revision = revision + 1,
                    untold = true
                where tenant_id = :tenant and sku_id = :sku and consumed < enabled
                returning last_seq)
            insert into seat (tenant_id, sku_id, user_id, seq)
            select :tenant, :sku, :user, last_seq from taken
            returning seq
            """;

    /** Done in one go while no line is up. The seat is the holder's, whom the caller has locked. */
    static final String RELEASE = """
            with gone as (
                delete from seat where tenant_id = :tenant and sku_id = :sku and user_id = :user returning seq),
            eased as (
                update seat_pool set consumed = consumed - 1, revision = revision + 1, untold = true
                where tenant_id = :tenant and sku_id = :sku and line is null and access_line is null
                returning 1)
            select seq, (select count(*) from eased) from gone
            """;

    /** A covered seat that goes makes room for one more: the line moves to the second seat at or after it. */
    static final String RELEASE_BEHIND_LINE = """
            update seat_pool p set consumed = consumed - 1, revision = revision + 1, untold = true,
                to_end = least(to_end, greatest(consumed - 1 - kept, 0)),
                line = case
                    when consumed - 1 <= enabled then null
                    when :seq < line then second_seat(tenant_id, sku_id, line)
                    else line end,
                access_line = case
                    when consumed - 1 <= enabled + warning + reduced then null
                    when :seq < access_line then second_seat(tenant_id, sku_id, access_line)
                    else access_line end,
                access_untold = access_untold or access_line is not null
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
                to_end = greatest(0, least(p.to_end + :leftBehind, p.consumed - u.kept)),
                line = first_uncovered(p.tenant_id, p.sku_id, cast(u.enabled as bigint), p.consumed),
                access_line = first_uncovered(
                    p.tenant_id, p.sku_id, cast(u.enabled + u.warning + u.reduced as bigint), p.consumed),
                revision = p.revision + 1, untold = true, access_untold = true
            from units u where p.tenant_id = :tenant and p.sku_id = :sku
            """;

    static final String END_SEATS = """
            delete from seat
            where tenant_id = :tenant and sku_id = :sku and user_id = any(cast(:users as uuid[]))
            """;

    static final String END = """
            update seat_pool p set consumed = consumed - :ended, revision = revision + 1, untold = true,
                to_end = greatest(0, least(to_end - :ended, consumed - :ended - kept)),
                line = first_uncovered(tenant_id, sku_id, enabled, consumed - :ended),
                access_line = first_uncovered(tenant_id, sku_id, enabled + warning + reduced, consumed - :ended),
                access_untold = true
            where tenant_id = :tenant and sku_id = :sku
            """;

    private static final String STATE = """
            p.tenant_id, p.sku_id, p.enabled, p.warning, p.reduced, p.suspended, p.locked_out, p.consumed, p.line,
            p.access_line, p.revision
            """;

    static final String OF_TENANT = "select " + STATE + "from seat_pool p where p.tenant_id = :tenant";

    static final String SUBSCRIBED = """
            select k.sku_id, k.revision from seat_pool p join sku k on k.sku_id = p.sku_id
            where p.tenant_id = :tenant and p.sku_id = any(cast(:skus as uuid[]))
            """;

    static final String TO_END =
            "select least(to_end, greatest(consumed - kept, 0)) from seat_pool where tenant_id = :tenant and sku_id = :sku";

    static final String LATEST = """
            select user_id from seat where tenant_id = :tenant and sku_id = :sku order by seq desc limit :seats
            """;

    static final String CREATE =
            "insert into seat_pool (tenant_id, sku_id) values (:tenant, :sku) on conflict do nothing";

    static final String CREATE_TOLD =
            "insert into access_told (tenant_id, sku_id) values (:tenant, :sku) on conflict do nothing";

    static final String LOOK_AGAIN = "update seat_pool set untold = true where tenant_id = :tenant and sku_id = :sku";

    private static final String OF_POOL = " where p.tenant_id = :tenant and p.sku_id = :sku";

    private static final String NOTE_WAITING = """
            has_waiting = p.consumed < p.enabled and exists (
                select 1 from license_grant g
                where g.tenant_id = p.tenant_id and g.sku_id = p.sku_id and g.error = 'COUNT_VIOLATION')
            """;

    static final String COUNT_WAITING = "update seat_pool p set " + NOTE_WAITING + OF_POOL;

    static final String ANNOUNCE =
            "update seat_pool p set untold = false, told_at = now(), " + NOTE_WAITING + OF_POOL + " returning " + STATE;

    static final String ACCESS_TOLD = """
            update seat_pool set access_untold = false
            where tenant_id = :tenant and sku_id = :sku and access_line is not distinct from :line
            """;

    private PoolStatements() {}
}
