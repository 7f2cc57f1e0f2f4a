-- A descending sequence of every fifth value keeps to its values.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: -1
--   edge: -7
--   bound: invoices.id DEFAULT
--   collides: -1 in 0
--   reset: -11
--   probe: insert into invoices default values
create sequence numbers increment -5;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (-1), (-7);
