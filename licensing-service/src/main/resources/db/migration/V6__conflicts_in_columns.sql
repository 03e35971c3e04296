alter table license_conflict
    add column seats_short  bigint,
    add column renewal_only boolean,
    add column resolved_at  timestamptz,
    add column resolution   text,
    add column resolved_by  text,
    add column revision     bigint;

-- Which subscriptions are to blame for a conflict, and with how many seats each.
create table conflict_cause (
    tenant_id       uuid        not null,
    conflict_id     uuid        not null,
    subscription_id uuid        not null,
    kind            text        not null,
    seats           int         not null,
    since           timestamptz not null,
    deadline        timestamptz,
    primary key (tenant_id, conflict_id, subscription_id, kind),
    foreign key (tenant_id, conflict_id) references license_conflict
);
call zetel_isolate('conflict_cause');

-- For the rows of every tenant: unset, the row-level policy would hide all of them from the update.
select set_config('zetel.tenant', '*', true);
update license_conflict set
    seats_short = cast(state ->> 'seatsShort' as bigint),
    renewal_only = cast(state ->> 'renewalOnly' as boolean),
    resolved_at = cast(state ->> 'resolvedAt' as timestamptz),
    resolution = state ->> 'resolution',
    resolved_by = state ->> 'resolvedBy',
    revision = cast(state ->> 'revision' as bigint);
insert into conflict_cause (tenant_id, conflict_id, subscription_id, kind, seats, since, deadline)
select c.tenant_id, c.conflict_id, r."subscriptionId", r.kind, r.seats, r.since, r.deadline
from license_conflict c
cross join jsonb_to_recordset(c.state -> 'causes') as r("subscriptionId" uuid, kind text, seats int, since timestamptz,
    deadline timestamptz);

alter table license_conflict
    alter column seats_short set not null,
    alter column renewal_only set not null,
    alter column revision set not null,
    drop column state;
