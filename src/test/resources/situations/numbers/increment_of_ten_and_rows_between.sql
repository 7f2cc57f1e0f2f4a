-- Rows between the values of the sequence, which other means have made.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 15
--   bound: invoices.id DEFAULT
--   collides: 1 in 0
--   reset: 21
--   probe: insert into invoices default values
create sequence numbers increment 10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (1), (15);
