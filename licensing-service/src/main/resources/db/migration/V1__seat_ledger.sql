-- Products as sold; of billing, for every tenant.
create table sku (
    sku_id      uuid primary key,
    part_number text   not null,
    applies_to  text   not null,
    plans       jsonb  not null,
    revision    bigint not null
);

-- Users, as far as seats need to know them; of the directory.
create table member (
    tenant_id           uuid    not null,
    user_id             uuid    not null,
    user_principal_name text    not null,
    usage_location      text,
    account_enabled     boolean not null,
    deleted             boolean not null,
    revision            bigint  not null,
    primary key (tenant_id, user_id)
);
create index member_by_name on member (tenant_id, lower(user_principal_name));
create index member_by_id on member (user_id);
call zetel_isolate('member');

-- What each subscription gives to its pool.
create table pool_funding (
    tenant_id         uuid   not null,
    sku_id            uuid   not null,
    subscription_id   uuid   not null,
    status            text   not null,
    seats             bigint not null,
    reduced           bigint not null,
    reduced_since     timestamptz,
    reduced_until     timestamptz,
    -- reduced earlier, and their grace is over: nobody funds them, but a user may still hold them
    lapsed            bigint not null,
    -- why it stopped funding: EXPIRED or CANCELLED, kept when it is deleted
    ended_as          text,
    status_since      timestamptz not null,
    next_lifecycle_at timestamptz,
    revision          bigint not null,
    primary key (tenant_id, sku_id, subscription_id)
);
create index pool_funding_by_subscription on pool_funding (subscription_id);
call zetel_isolate('pool_funding');

-- All seats of one tenant and one SKU. Half of each page stays free, so that taking a seat is an update in place.
create table seat_pool (
    tenant_id     uuid   not null,
    sku_id        uuid   not null,
    enabled       bigint not null default 0,
    warning       bigint not null default 0,
    reduced       bigint not null default 0,
    suspended     bigint not null default 0,
    locked_out    bigint not null default 0,
    -- seats that the system must not end, whatever they are good for
    kept          bigint not null default 0,
    -- seats that deleted subscriptions have left behind and that are still to be ended
    to_end        bigint not null default 0,
    consumed      bigint not null default 0,
    last_seq      bigint not null default 0,
    line          bigint,
    access_line   bigint,
    revision      bigint not null default 0,
    untold        boolean not null default false,
    told_at       timestamptz not null default '-infinity',
    access_untold boolean not null default false,
    has_waiting   boolean not null default false,
    primary key (tenant_id, sku_id),
    constraint never_negative check (consumed >= 0 and to_end >= 0),
    constraint line_iff_short check ((line is null) = (consumed <= enabled)),
    constraint access_line_iff_short check ((access_line is null) = (consumed <= enabled + warning + reduced))
) with (fillfactor = 50);
create index seat_pool_untold on seat_pool (told_at) where untold;
create index seat_pool_to_end on seat_pool (tenant_id, sku_id) where to_end > 0;
create index seat_pool_access_untold on seat_pool (tenant_id, sku_id) where access_untold;
create index seat_pool_has_waiting on seat_pool (tenant_id, sku_id) where has_waiting;
call zetel_isolate('seat_pool');

-- The access line that users have been told of so far; moves towards the pool's own. Apart from the pool, so that telling
-- a million users never locks it.
create table access_told (
    tenant_id uuid not null,
    sku_id    uuid not null,
    line      bigint,
    primary key (tenant_id, sku_id)
);
call zetel_isolate('access_told');

create table license_holder (
    tenant_id uuid   not null,
    user_id   uuid   not null,
    revision  bigint not null,
    primary key (tenant_id, user_id)
);
call zetel_isolate('license_holder');

create table license_grant (
    tenant_id      uuid        not null,
    user_id        uuid        not null,
    sku_id         uuid        not null,
    -- 'direct' or the id of the group that gives it
    source         text        not null,
    disabled_plans uuid[]      not null,
    -- ACTIVE, ERROR or REMEMBERED (of a deleted user, until he is restored)
    state          text        not null,
    error          text        not null,
    requested_at   timestamptz not null,
    updated_at     timestamptz not null,
    primary key (tenant_id, user_id, sku_id, source)
);
create index license_grant_waiting on license_grant (tenant_id, sku_id, requested_at) where error = 'COUNT_VIOLATION';
call zetel_isolate('license_grant');

create table seat (
    tenant_id uuid   not null,
    sku_id    uuid   not null,
    user_id   uuid   not null,
    seq       bigint not null,
    primary key (tenant_id, user_id, sku_id)
);
create unique index seat_in_order on seat (tenant_id, sku_id, seq);
call zetel_isolate('seat');

-- Users who were deleted or restored and whose seats have not followed yet.
create table holding_review (
    tenant_id uuid   not null,
    user_id   uuid   not null,
    revision  bigint not null,
    primary key (tenant_id, user_id)
);
call zetel_isolate('holding_review');

-- The order number of the first seat that is not among the given number of covered ones, counted from the nearer end.
create function first_uncovered(tenant uuid, sku uuid, covered bigint, consumed bigint) returns bigint
language plpgsql stable as $$
begin
    if consumed <= covered then
        return null;
    elsif covered <= consumed - covered then
        return (select seq from seat where tenant_id = tenant and sku_id = sku order by seq offset covered limit 1);
    else
        return (select seq from seat where tenant_id = tenant and sku_id = sku
                order by seq desc offset consumed - covered - 1 limit 1);
    end if;
end
$$;

-- The order number of the second seat at or after the given one.
create function second_seat(tenant uuid, sku uuid, after bigint) returns bigint language plpgsql stable as $$
begin
    return (select seq from seat where tenant_id = tenant and sku_id = sku and seq >= after order by seq offset 1 limit 1);
end
$$;
