create table user_row (
    tenant_id  uuid    not null,
    user_id    uuid    not null,
    name       text,
    is_active  boolean not null,
    deleted_at timestamptz,
    licenses   jsonb,
    revision   bigint  not null,
    primary key (tenant_id, user_id)
);
call zetel_isolate('user_row');

create table delivery (
    key   text primary key,
    run   text not null,
    times int  not null default 1
);
