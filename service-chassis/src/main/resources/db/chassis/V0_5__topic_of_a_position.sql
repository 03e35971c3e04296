-- A topic that was made anew has another id, and its positions are at the beginning again. Null: not seen since the upgrade.
alter table projection_position add column topic_id uuid;
