package dev.zetel.endtoend.ledger;

import static dev.zetel.endtoend.installation.Context.BILLING;
import static dev.zetel.endtoend.installation.Context.DIRECTORY;
import static dev.zetel.endtoend.installation.Context.LICENSING;

import dev.zetel.endtoend.installation.Context;
import java.util.List;

/**
 * What one service keeps of another's aggregates. Both queries return, by the aggregate's id, its revision and content; after
 * quiet they return the same.
 */
public record Projection(String name, Context source, String sourceQuery, Context target, String targetQuery) {

    private static final String USERS_ACTIVE = """
            select user_id, concat_ws('|', revision, account_enabled and deleted_date_time is null) from directory_user""";
    private static final String KNOWN_USERS = "select user_id, concat_ws('|', revision, active) from known_user";
    private static final String SORTED_ROLES = """
            select user_id, concat_ws('|', revision, (
                select string_agg(role, ',' order by role) from unnest(string_to_array(roles, ',')) role where role <> ''))
            from\s""";
    private static final String NAMES = "select tenant_id, concat_ws('|', revision, display_name) from ";
    private static final String ORGANISATIONS = NAMES + "organisation_name";
    private static final String MAIL =
            "select user_id, concat_ws('|', revision, coalesce(mail, user_principal_name)) from directory_user";
    private static final String ADDRESSES = "select user_id, concat_ws('|', revision, address) from mail_address";
    private static final String TENANTS = "select tenant_id, concat_ws('|', revision, clock_now) from ";

    /** Every projection there is. */
    public static List<Projection> all() {
        return List.of(
                new Projection("users of billing", DIRECTORY, USERS_ACTIVE, BILLING, KNOWN_USERS),
                new Projection("users of licensing", DIRECTORY, USERS_ACTIVE, LICENSING, KNOWN_USERS),
                new Projection(
                        "roles of billing", DIRECTORY, roles("administrator"), BILLING, roles("known_administrator")),
                new Projection(
                        "roles of licensing",
                        DIRECTORY,
                        roles("administrator"),
                        LICENSING,
                        roles("known_administrator")),
                new Projection("tenants of billing", DIRECTORY, TENANTS + "tenant", BILLING, TENANTS + "known_tenant"),
                new Projection(
                        "tenants of licensing", DIRECTORY, TENANTS + "tenant", LICENSING, TENANTS + "known_tenant"),
                new Projection("clocks of billing", DIRECTORY, TENANTS + "tenant", BILLING, """
                        select tenant_id, concat_ws('|', revision, shows) from tenant_clock"""),
                new Projection("names of tenants", DIRECTORY, NAMES + "tenant", LICENSING, NAMES + "tenant_name"),
                new Projection("names in billing's mails", DIRECTORY, NAMES + "tenant", BILLING, ORGANISATIONS),
                new Projection("names in licensing's mails", DIRECTORY, NAMES + "tenant", LICENSING, ORGANISATIONS),
                new Projection("addresses of billing's mails", DIRECTORY, MAIL, BILLING, ADDRESSES),
                new Projection("addresses of licensing's mails", DIRECTORY, MAIL, LICENSING, ADDRESSES),
                members(),
                products(),
                subscriptions(),
                units(),
                licenses(),
                lines());
    }

    private static String roles(String table) {
        return SORTED_ROLES + table;
    }

    private static Projection members() {
        return new Projection("members", DIRECTORY, """
                select user_id, concat_ws('|', revision, user_principal_name, coalesce(usage_location, '-'), account_enabled,
                    deleted_date_time is not null)
                from directory_user""", LICENSING, """
                select user_id, concat_ws('|', revision, user_principal_name, coalesce(usage_location, '-'), account_enabled,
                    deleted)
                from member""");
    }

    private static Projection products() {
        return new Projection("products", BILLING, """
                select sku_id, concat_ws('|', revision, sku_part_number, (
                    select string_agg(cast(plan as text), ',' order by cast(plan as text)) from unnest(service_plan_ids) plan))
                from sku""", LICENSING, """
                select sku_id, concat_ws('|', revision, part_number, (
                    select string_agg(plan ->> 'servicePlanId', ',' order by plan ->> 'servicePlanId')
                    from jsonb_array_elements(plans) plan))
                from sku""");
    }

    private static Projection subscriptions() {
        return new Projection("subscriptions", BILLING, """
                select id, concat_ws('|', revision, sku_id, status, seats, coalesce(reduced_seats, 0), status_since,
                    coalesce(cast(next_lifecycle_at as text), '-'))
                from subscription""", LICENSING, """
                select subscription_id, concat_ws('|', revision, sku_id, status, seats, reduced, status_since,
                    coalesce(cast(next_lifecycle_at as text), '-'))
                from pool_funding""");
    }

    private static Projection units() {
        return new Projection("units of pools", BILLING, """
                select tenant_id || '/' || sku_id, concat_ws('|',
                    coalesce(sum(seats) filter (where status = 'ENABLED'), 0),
                    coalesce(sum(seats) filter (where status = 'WARNING'), 0),
                    coalesce(sum(reduced_seats) filter (where status in ('ENABLED', 'WARNING')), 0),
                    coalesce(sum(seats) filter (where status = 'SUSPENDED'), 0),
                    coalesce(sum(seats) filter (where status = 'LOCKED_OUT'), 0))
                from subscription group by tenant_id, sku_id""", LICENSING, """
                select tenant_id || '/' || sku_id, concat_ws('|', enabled, warning, reduced, suspended, locked_out)
                from seat_pool""");
    }

    /** Of users about whom something has been published. */
    private static Projection licenses() {
        return new Projection("licenses of users", LICENSING, """
                select h.user_id, concat_ws('|', h.revision,
                    (select string_agg(s.sku_id || ':' || s.seq, ',' order by cast(s.sku_id as text))
                        from seat s where s.tenant_id = h.tenant_id and s.user_id = h.user_id),
                    (select count(*) from license_grant g
                        where g.tenant_id = h.tenant_id and g.user_id = h.user_id and g.state = 'ERROR'))
                from user_licenses h where h.revision > 0""", DIRECTORY, """
                select user_id, concat_ws('|', revision,
                    (select string_agg((held ->> 'skuId') || ':' || (held ->> 'seatOrder'), ',' order by held ->> 'skuId')
                        from jsonb_array_elements(licenses) held where held ->> 'seatOrder' is not null),
                    (select count(*) from jsonb_array_elements(licenses) held,
                        jsonb_array_elements(held -> 'grants') reason where reason ->> 'error' <> 'None'))
                from user_license""");
    }

    private static Projection lines() {
        var query = """
                select tenant_id || '/' || sku_id, concat_ws('|', revision, coalesce(cast(coverage_cutoff as text), '-'),
                    coalesce(cast(access_cutoff as text), '-'))
                from\s""";
        return new Projection("cutoffs of pools", LICENSING, query + "seat_pool", DIRECTORY, query + "pool_coverage");
    }
}
