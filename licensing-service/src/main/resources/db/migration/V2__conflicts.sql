create table license_conflict (
    tenant_id   uuid        not null,
    conflict_id uuid        not null,
    sku_id      uuid        not null,
    status      text        not null,
    opened_at   timestamptz not null,
    -- the whole of it, as it is told
    state       jsonb       not null,
    primary key (tenant_id, conflict_id)
);
create unique index one_open_conflict_for_a_pool on license_conflict (tenant_id, sku_id) where status = 'OPEN';
create index license_conflict_of_sku on license_conflict (tenant_id, sku_id, conflict_id);
call zetel_isolate('license_conflict');

-- What opened a conflict, changed it and resolved it, and who did.
create table conflict_history (
    tenant_id     uuid        not null,
    conflict_id   uuid        not null,
    revision      bigint      not null,
    happened      text        not null,
    reason        text        not null,
    seats_short   bigint      not null,
    actor         text        not null,
    occurred_at   timestamptz not null,
    primary key (tenant_id, conflict_id, revision)
);
call zetel_isolate('conflict_history');
