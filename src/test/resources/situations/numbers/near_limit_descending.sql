-- A descending sequence nears the lower end of its range.
--
-- sequence: numbers
--   verdict: NEAR_LIMIT
--   next: -91
--   edge: -90
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers increment -1 minvalue -100;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select nextval('numbers') from generate_series(1, 90);
