-- A row stands at the end of a small range.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: 10
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers maxvalue 10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
