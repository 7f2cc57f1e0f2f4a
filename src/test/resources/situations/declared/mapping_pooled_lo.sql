-- Clients take blocks that start with the value.
--
-- mappings: orders_seq=orders.id:PLAIN(50)
-- sequence: orders_seq
--   verdict: DRIFTED
--   next: 101
--   edge: 120
--   bound: orders.id MAPPING
--   reset: 151
--   probe: insert into orders select generate_series(n, n + 49) from nextval('orders_seq') n
create sequence orders_seq increment 50;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 120);
select setval('orders_seq', 101, false);
