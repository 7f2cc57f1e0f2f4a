-- Zero and negative ids lie before the range, where the sequence never comes; in the range it has drifted.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(-10, 10);
