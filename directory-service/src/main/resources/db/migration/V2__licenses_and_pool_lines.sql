-- What licensing tells of the seats of users, and from which seat on a pool does not reach.
create table user_license (
    tenant_id uuid   not null,
    user_id   uuid   not null,
    licenses  jsonb  not null,
    revision  bigint not null,
    primary key (tenant_id, user_id)
);
create unique index user_license_once on user_license (user_id);
call zetel_isolate('user_license');

create table pool_line (
    tenant_id   uuid   not null,
    sku_id      uuid   not null,
    line        bigint,
    access_line bigint,
    revision    bigint not null,
    primary key (tenant_id, sku_id)
);
call zetel_isolate('pool_line');
