-- A descending sequence crosses zero.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 10
--   edge: -3
--   bound: invoices.id DEFAULT
--   reset: -4
--   probe: insert into invoices default values
create sequence numbers increment -1 minvalue -100 maxvalue 10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(-3, 10);
