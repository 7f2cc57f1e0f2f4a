-- Clients take blocks that end with the value, and the next block is free.
--
-- mappings: orders_seq=orders.id:POOLED(50)
-- sequence: orders_seq
--   verdict: IN_SYNC
--   next: 150
--   edge: 100
--   bound: orders.id MAPPING
--   reset: unchanged
--   probe: insert into orders select generate_series(n - 49, n) from nextval('orders_seq') n
--   times: 2
create sequence orders_seq increment 50;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 100);
select setval('orders_seq', 100);
