-- Where administrators get mail, and what their organisation is called.
create table mail_address (
    tenant_id uuid   not null,
    user_id   uuid   not null,
    address   text   not null,
    revision  bigint not null,
    primary key (tenant_id, user_id)
);
call zetel_isolate('mail_address');

create table organisation_name (
    tenant_id    uuid   not null primary key,
    display_name text   not null,
    revision     bigint not null
);
call zetel_isolate('organisation_name');

-- Both topics are read once more from the beginning, to fill these tables; the other ones skip what they have.
delete from projection_position where consumer in ('zetel.directory.users', 'zetel.directory.tenants');

-- A delivery is for a webhook or for a user.
alter table notification_delivery alter column webhook_id drop not null;
alter table notification_delivery add column user_id uuid;
alter table notification_delivery add check (num_nonnulls(webhook_id, user_id) = 1);
alter table notification_delivery add unique (tenant_id, user_id, event_id);
create index notification_delivery_mail_due on notification_delivery (due_at) where user_id is not null and due_at is not null;
