-- One value is left beyond the rows: the repair takes it.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 9
--   bound: invoices.id DEFAULT
--   reset: 10, then NEAR_LIMIT
--   probe: insert into invoices default values
create sequence numbers maxvalue 10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 9);
