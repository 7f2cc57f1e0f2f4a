-- Of the values that the sequence steps on one is left before the end.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 9
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers increment 5 maxvalue 15;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (1), (9);
