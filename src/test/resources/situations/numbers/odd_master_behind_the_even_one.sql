-- The other master is ahead: no collision with one's own values lies ahead, but the rows have passed by.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 7
--   edge: 20
--   bound: invoices.id DEFAULT
--   collides: 9 in 1
--   reset: 21
--   probe: insert into invoices default values
--   times: 2
create sequence numbers increment 2;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select from generate_series(1, 3);
insert into invoices values (2), (4), (9), (20);
