-- The values that a sequence steps on follow from where it stands, not from where it started.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 8
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
--   times: 2
create sequence numbers increment 3 start 1;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (8), (10);
select setval('numbers', 5);
