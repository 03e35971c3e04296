create table outbox (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    tenant_id    uuid,
    revision     bigint      not null,
    actor        text        not null,
    causation_id text,
    traceparent  text,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null default now(),
    payload      text        not null
);

-- How far each consumer has read each partition, written with what it made of it.
create table projection_position (
    consumer      text   not null,
    partition     int    not null,
    next_offset   bigint not null,
    primary key (consumer, partition)
);
