-- A mapping without a block takes the increment of its sequence.
--
-- mappings: orders_seq=orders.id:POOLED
-- sequence: orders_seq
--   verdict: DRIFTED
--   next: 101
--   edge: 100
--   bound: orders.id MAPPING
--   reset: 151
--   probe: insert into orders select generate_series(n - 49, n) from nextval('orders_seq') n
create sequence orders_seq increment 50;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 100);
select setval('orders_seq', 101, false);
