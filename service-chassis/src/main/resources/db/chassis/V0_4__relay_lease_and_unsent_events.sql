-- Which replica relays. The lease ends by this server's clock unless it is renewed, whatever has become of its holder.
create table relay_lease (
    the_only_row boolean     primary key default true check (the_only_row),
    holder       uuid        not null,
    held_until   timestamptz not null
);
insert into relay_lease (holder, held_until) values ('00000000-0000-0000-0000-000000000000', '-infinity');

-- How often the event turned out to be one that cannot be sent.
alter table outbox add column attempts int not null default 0;

-- Events that cannot be sent, with the reason, and those without one, which wait behind an earlier event of their key.
create table outbox_set_aside (
    id              bigint      primary key,
    topic           text        not null,
    key             text        not null,
    type            text        not null,
    tenant_id       uuid,
    revision        bigint      not null,
    actor           text        not null,
    causation_id    text,
    traceparent     text,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    payload         text        not null,
    attempts        int         not null,
    reason          text,
    set_aside_at    timestamptz not null default now(),
    retry_requested boolean     not null default false
);
create index outbox_set_aside_key on outbox_set_aside (topic, key, id);
create index outbox_set_aside_retry on outbox_set_aside (id) where retry_requested;
