-- Row-level security hides rows from the role: what it would see is not the truth.
--
-- runs as: situation_reader
-- sequence: invoices_id_seq
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: invoices.id OWNED
--   reset: unchanged
--   says: row-level security
--   probe: insert into invoices default values
--   fails: 23505
-- sequence: employees_id_seq
--   verdict: IN_SYNC
--   next: 4
--   edge: 3
--   bound: employees.id OWNED
--   reset: unchanged
create role situation_reader;
create table invoices (id serial primary key);
insert into invoices select generate_series(1, 10);
alter table invoices enable row level security;
create policy few on invoices using (id < 3);
create table employees (id serial primary key);
insert into employees select from generate_series(1, 3);
grant select on invoices, invoices_id_seq, employees, employees_id_seq to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
