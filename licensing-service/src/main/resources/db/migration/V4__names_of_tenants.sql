create table tenant_name (
    tenant_id    uuid   primary key,
    display_name text   not null,
    revision     bigint not null
);
call zetel_isolate('tenant_name');
