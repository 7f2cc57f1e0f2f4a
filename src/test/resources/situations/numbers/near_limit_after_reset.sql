-- The repair leads close to the limit, and says so.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 95
--   bound: invoices.id DEFAULT
--   reset: 96, then NEAR_LIMIT
--   probe: insert into invoices default values
create sequence numbers maxvalue 100;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 95);
