-- A mapping that states no allocation says which one is assumed, where the sequence steps as for blocks of ids.
--
-- mappings: orders_seq=orders.id
-- sequence: orders_seq
--   verdict: IN_SYNC
--   next: 101
--   edge: 100
--   bound: orders.id MAPPING
--   reset: unchanged
--   probe: insert into orders values (nextval('orders_seq'))
--   says: the mapping states no allocation, and the sequence steps by 50: PLAIN is assumed
--   says: <allocation>POOLED</allocation></mapping>
create sequence orders_seq increment 50 start 101;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 100);
