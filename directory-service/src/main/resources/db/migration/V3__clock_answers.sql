-- How far each service with dated work has come with the clock of a sandbox tenant.
create table clock_answer (
    tenant_id  uuid        not null,
    context    text        not null,
    reached_at timestamptz not null,
    next_due   timestamptz,
    revision   bigint      not null,
    primary key (tenant_id, context)
);
call zetel_isolate('clock_answer');
