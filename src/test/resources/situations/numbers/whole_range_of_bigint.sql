-- A sequence over all values of bigint: distances do not fit bigint.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: -9223372036854775808
--   edge: 9223372036854775806
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: lies beyond a gap of
--   probe: insert into invoices default values
create sequence numbers minvalue -9223372036854775808;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (-9223372036854775808), (9223372036854775806);
