create table known_tenant (
    tenant_id uuid primary key,
    clock_now timestamptz,
    revision  bigint not null
);
call zetel_isolate('known_tenant');

create table known_user (
    tenant_id uuid    not null,
    user_id   uuid    not null,
    active    boolean not null,
    revision  bigint  not null,
    primary key (tenant_id, user_id)
);
call zetel_isolate('known_user');

create table known_administrator (
    tenant_id uuid   not null,
    user_id   uuid   not null,
    roles     text   not null,
    revision  bigint not null,
    primary key (tenant_id, user_id)
);
call zetel_isolate('known_administrator');
