-- Nine tenths of the range are used.
--
-- sequence: numbers
--   verdict: NEAR_LIMIT
--   next: 91
--   edge: 90
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   says: 90
--   probe: insert into invoices default values
create sequence numbers maxvalue 100;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select nextval('numbers') from generate_series(1, 90);
