create table user_note (
    user_id      uuid primary key,
    actor        text not null,
    causation_id text,
    together     int  not null
);
