-- A sequence was turned around and walks back into its own values.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 9
--   edge: 1
--   bound: invoices.id DEFAULT
--   reset: refused
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select from generate_series(1, 10);
alter sequence numbers increment -1;
