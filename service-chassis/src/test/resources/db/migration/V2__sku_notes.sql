create table sku_note (
    sku_id   uuid primary key,
    name     text   not null,
    times    int    not null default 1,
    revision bigint not null
);
