alter table pool_line rename to pool_coverage;
alter table pool_coverage rename column line to coverage_cutoff;
alter table pool_coverage rename column access_line to access_cutoff;
alter index pool_line_pkey rename to pool_coverage_pkey;

alter table clock_answer rename to test_clock_ack;
alter index clock_answer_pkey rename to test_clock_ack_pkey;
