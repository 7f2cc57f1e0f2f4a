-- The largest increment of all: the next step overflows bigint.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: refused
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers increment 9223372036854775807;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (1), (10);
