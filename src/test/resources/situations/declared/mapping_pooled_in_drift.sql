-- Clients take blocks that end with the value: a next just beyond the data hands out ids that are there.
--
-- mappings: orders_seq=orders.id:POOLED(50)
-- sequence: orders_seq
--   verdict: DRIFTED
--   next: 101
--   edge: 100
--   bound: orders.id MAPPING
--   collides: 52 in 0
--   reset: 151
--   probe: insert into orders select generate_series(n - 49, n) from nextval('orders_seq') n
create sequence orders_seq increment 50;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 100);
select setval('orders_seq', 101, false);
