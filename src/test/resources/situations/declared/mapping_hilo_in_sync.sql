-- Clients multiply the value, so a position far below the data is right.
--
-- mappings: orders_seq=orders.id:HILO(10)
-- sequence: orders_seq
--   verdict: IN_SYNC
--   next: 6
--   edge: 45
--   bound: orders.id MAPPING
--   reset: unchanged
--   probe: insert into orders select generate_series((n - 1) * 10 + 1, n * 10) from nextval('orders_seq') n
--   times: 2
create sequence orders_seq;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 45);
select setval('orders_seq', 5);
