-- A range that lies on both sides of zero: what counts is the way from its start.
--
-- sequence: numbers
--   verdict: NEAR_LIMIT
--   next: 90
--   edge: 89
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers minvalue -100 maxvalue 100 start 90;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (89);
