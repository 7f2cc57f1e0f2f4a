-- A row stands at the lower end of bigint.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: -1
--   edge: -9223372036854775808
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: -9223372036854775808
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers increment -1 minvalue -9223372036854775808;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (-1), (-9223372036854775808);
