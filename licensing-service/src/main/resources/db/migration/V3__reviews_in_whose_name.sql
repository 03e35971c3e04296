-- Who deleted or restored the user, and by which event: his seats follow in that name.
alter table holding_review add column actor text not null default 'scheduler';
alter table holding_review add column causation_id text;
