-- Of two columns one is unique by itself: what is proven of that one counts.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 30
--   bound: invoices.no DEFAULT
--   bound: orders.id DEFAULT
--   reset: 31
--   probe: insert into orders default values
create sequence numbers;
create table invoices (year integer, no bigint default nextval('numbers'), primary key (year, no));
create table orders (id bigint primary key default nextval('numbers'));
insert into invoices values (2025, 30);
insert into orders select generate_series(1, 10);
