-- Clients of Hibernate's oldest optimizer multiply the value by one more than their block.
--
-- mappings: orders_seq=orders.id:LEGACY_HILO(10)
-- sequence: orders_seq
--   verdict: DRIFTED
--   next: 3
--   edge: 45
--   bound: orders.id MAPPING
--   collides: 33 in 0
--   reset: 5
--   probe: insert into orders select generate_series(n * 11, n * 11 + 10) from nextval('orders_seq') n
create sequence orders_seq;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 45);
select setval('orders_seq', 2);
