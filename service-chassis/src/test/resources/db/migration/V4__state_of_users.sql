alter table user_note add column active boolean not null default true;
alter table user_note add column revision bigint not null default 0;
