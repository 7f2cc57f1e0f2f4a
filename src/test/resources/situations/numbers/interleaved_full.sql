-- The last value of one's own is taken, and so is the end of the range: no position cures it.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 100
--   bound: invoices.id DEFAULT
--   collides: 5 in 2
--   reset: refused
--   probe: insert into invoices default values
--   times: 3
--   fails: 23505
create sequence numbers increment 2 maxvalue 100;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (5), (99), (100);
