-- The position equals the edge but was not handed out yet: the next value is there already.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 10
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
select setval('numbers', 10, false);
