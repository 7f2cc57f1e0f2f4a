-- Clients multiply the value by the size of their blocks.
--
-- mappings: orders_seq=orders.id:HILO(10)
-- sequence: orders_seq
--   verdict: DRIFTED
--   next: 3
--   edge: 45
--   bound: orders.id MAPPING
--   collides: 21 in 0
--   reset: 6
--   probe: insert into orders select generate_series((n - 1) * 10 + 1, n * 10) from nextval('orders_seq') n
create sequence orders_seq;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 45);
select setval('orders_seq', 2);
