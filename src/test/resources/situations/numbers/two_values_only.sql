-- A sequence of two values, none of which anybody has taken yet.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 5
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
--   times: 2
create sequence numbers minvalue 5 maxvalue 6;
create table invoices (id bigint primary key default nextval('numbers'));
