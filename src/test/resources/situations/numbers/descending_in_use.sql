-- All rows have come from a descending sequence; positive ids lie outside of its range.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: -4
--   edge: -3
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers increment -1;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select from generate_series(1, 3);
insert into invoices values (5), (0);
