-- Room is left before the end, but none of the values that the sequence steps on.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 11
--   bound: invoices.id DEFAULT
--   reset: refused
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers increment 5 maxvalue 15;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (1), (11);
