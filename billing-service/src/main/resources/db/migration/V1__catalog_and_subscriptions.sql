create table service_plan (
    service_plan_id uuid primary key,
    name            text    not null,
    display_name    text    not null,
    countries       text[]  not null,
    depends_on      uuid[]  not null,
    excludes        uuid[]  not null,
    retains_data    boolean not null
);

create table sku (
    sku_id           uuid primary key,
    sku_part_number  text   not null,
    display_name     text   not null,
    service_plan_ids uuid[] not null,
    revision         bigint not null
);

create table offer (
    id       uuid primary key,
    sku_id   uuid    not null references sku,
    term     text    not null,
    price    numeric not null check (price >= 0),
    currency text    not null,
    revision bigint  not null,
    unique (sku_id, term, currency)
);
create index offer_by_sku on offer (sku_id, id);

-- What time it is for a tenant; held by every change to its subscriptions, so that the clock of a sandbox tenant
-- does not move between the reading of it and the commit of what follows. No time means real time.
create table tenant_clock (
    tenant_id uuid primary key,
    shows     timestamptz,
    revision  bigint not null
);
call zetel_isolate('tenant_clock');

create table subscription (
    tenant_id         uuid        not null,
    id                uuid        not null,
    sku_id            uuid        not null references sku,
    offer_id          uuid        not null references offer,
    term              text        not null,
    status            text        not null,
    seats             int         not null check (seats between 1 and 1000000),
    reduced_seats     int check (reduced_seats > 0),
    reduced_since     timestamptz,
    reduced_until     timestamptz,
    auto_renew        boolean     not null,
    created_at        timestamptz not null,
    started_at        timestamptz not null,
    terms             int         not null,
    ends_at           timestamptz not null,
    status_since      timestamptz not null,
    status_ends_at    timestamptz,
    next_lifecycle_at timestamptz,
    revision          bigint      not null,
    primary key (tenant_id, id)
);
create index subscription_by_sku on subscription (tenant_id, sku_id, id);
create index subscription_due on subscription (next_lifecycle_at) where next_lifecycle_at is not null;
create index subscription_due_of_tenant on subscription (tenant_id, next_lifecycle_at) where next_lifecycle_at is not null;
call zetel_isolate('subscription');
