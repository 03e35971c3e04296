create table tenant (
    tenant_id              uuid primary key,
    display_name           text        not null,
    default_domain         text        not null,
    country_letter_code    text,
    clock_now              timestamptz,
    clock_target           timestamptz,
    clock_moving           boolean     not null,
    first_administrator_id uuid        not null,
    provisioned_with       text        not null,
    created_date_time      timestamptz not null,
    revision               bigint      not null
);
create unique index domain_once on tenant (default_domain);
call zetel_isolate('tenant');

-- The *_key columns exist because the policy lets no expression such as lower(x) reach an index.
create table directory_user (
    tenant_id           uuid        not null,
    user_id             uuid        not null,
    user_principal_name text        not null,
    upn_key             text        not null generated always as (lower(user_principal_name)) stored,
    display_name        text        not null,
    display_name_key    text        not null generated always as (lower(display_name)) stored,
    mail_nickname       text        not null,
    account_enabled     boolean     not null,
    given_name          text,
    surname             text,
    job_title           text,
    department          text,
    office_location     text,
    mobile_phone        text,
    business_phone      text,
    mail                text,
    mail_key            text generated always as (lower(mail)) stored,
    employee_id         text,
    preferred_language  text,
    usage_location      text,
    created_date_time   timestamptz not null,
    deleted_date_time   timestamptz,
    revision            bigint      not null,
    primary key (tenant_id, user_id)
);
create unique index user_id_once on directory_user (user_id);
create unique index user_principal_name_once on directory_user (upn_key) where deleted_date_time is null;
create index user_by_display_name on directory_user (tenant_id, display_name_key, user_id)
    where deleted_date_time is null;
create index user_by_mail on directory_user (tenant_id, mail_key, user_id)
    where deleted_date_time is null and mail_key is not null;
create index user_by_usage_location on directory_user (tenant_id, usage_location, user_id)
    where deleted_date_time is null;
create index user_disabled on directory_user (tenant_id, user_id) where deleted_date_time is null and not account_enabled;
create index user_deleted on directory_user (tenant_id, user_id) where deleted_date_time is not null;
call zetel_isolate('directory_user');

-- A row stays when the last role is gone: the revision must not begin anew.
create table administrator (
    tenant_id         uuid   not null,
    user_id           uuid   not null,
    roles             text   not null,
    roles_at_deletion text   not null,
    revision          bigint not null,
    primary key (tenant_id, user_id)
);
create unique index administrator_once on administrator (user_id);
call zetel_isolate('administrator');
