-- The operator's webhooks have the tenant id of zeros, which no tenant has.
create table webhook (
    tenant_id             uuid        not null,
    id                    uuid        not null,
    url                   text        not null,
    events                text[]      not null,
    enabled               boolean     not null,
    secret                text        not null,
    previous_secret       text,
    previous_secret_until timestamptz,
    created_at            timestamptz not null,
    failing_since         timestamptz,
    switched_off_at       timestamptz,
    -- until when a replica works for it; at most one delivery of a webhook is on its way
    busy_until            timestamptz not null default '-infinity',
    revision              bigint      not null,
    primary key (tenant_id, id)
);
call zetel_isolate('webhook');

create table notification_delivery (
    tenant_id       uuid        not null,
    id              uuid        not null,
    webhook_id      uuid        not null,
    event_id        text        not null,
    type            text        not null,
    payload         text        not null,
    state           text        not null,
    attempts        int         not null,
    created_at      timestamptz not null,
    -- when to try (again), and until when to go on; due_at is null once it has an end
    due_at          timestamptz,
    retry_until     timestamptz not null,
    last_attempt_at timestamptz,
    last_error      text,
    delivered_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, webhook_id) references webhook on delete cascade,
    unique (tenant_id, webhook_id, event_id)
);
create index notification_delivery_due on notification_delivery (tenant_id, webhook_id, due_at) where due_at is not null;
create index notification_delivery_newest on notification_delivery (tenant_id, webhook_id, created_at, id);
create index notification_delivery_age on notification_delivery (created_at);
call zetel_isolate('notification_delivery');
