-- The sequence can be read; the table lies in a schema in which the role may name nothing.
--
-- runs as: situation_reader
-- sequence: numbers
--   verdict: UNKNOWN
--   next: none
--   edge: none
--   bound: closed.invoices.id DEFAULT
--   reset: unchanged
--   says: GRANT USAGE ON SCHEMA closed
create role situation_reader;
create schema closed;
create sequence numbers;
create table closed.invoices (id bigint primary key default nextval('numbers'));
insert into closed.invoices select generate_series(1, 10);
grant select on closed.invoices, numbers to situation_reader;
do $$ begin execute format('grant usage on schema %I to situation_reader', current_schema()); end $$;
