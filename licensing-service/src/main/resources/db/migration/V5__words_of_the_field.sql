alter table license_holder rename to user_licenses;
alter index license_holder_pkey rename to user_licenses_pkey;

alter table seat_pool rename column line to coverage_cutoff;
alter table seat_pool rename column access_line to access_cutoff;
alter table seat_pool rename column to_end to revocations_due;
alter table seat_pool rename column untold to publish_pending;
alter table seat_pool rename column told_at to published_at;
alter table seat_pool rename column access_untold to access_publish_pending;
alter table seat_pool rename constraint line_iff_short to coverage_cutoff_iff_short;
alter table seat_pool rename constraint access_line_iff_short to access_cutoff_iff_short;
alter index seat_pool_untold rename to seat_pool_publish_pending;
alter index seat_pool_to_end rename to seat_pool_revocations_due;
alter index seat_pool_access_untold rename to seat_pool_access_publish_pending;

alter table access_told rename to published_access;
alter table published_access rename column line to access_cutoff;
alter index access_told_pkey rename to published_access_pkey;

alter table holding_review rename to user_lifecycle_task;
alter index holding_review_pkey rename to user_lifecycle_task_pkey;

-- For the rows of every tenant: unset, the row-level policy would hide all of them from the update.
select set_config('zetel.tenant', '*', true);
update license_grant set state = 'RETAINED' where state = 'REMEMBERED';
