-- One single row lies ahead, and everything before it is free.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: invoices.id DEFAULT
--   collides: 20 in 19
--   reset: 21
--   probe: insert into invoices default values
--   times: 20
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (20);
