-- Clients take blocks of 50 while the sequence steps by 1: no position cures that.
--
-- mappings: orders_seq=orders.id:POOLED(50)
-- sequence: orders_seq
--   verdict: MISMATCHED
--   next: 151
--   edge: 100
--   bound: orders.id MAPPING
--   reset: refused
--   says: INCREMENT BY 50
--   probe: insert into orders select generate_series(n - 49, n) from nextval('orders_seq') n
--   times: 2
--   fails: 23505
create sequence orders_seq;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 100);
select setval('orders_seq', 151, false);
