-- Nor does a naming rule know whether clients take blocks of ids.
--
-- naming rule: {table}_seq
-- sequence: orders_seq
--   verdict: IN_SYNC
--   next: 101
--   edge: 100
--   bound: orders.id NAMING
--   reset: unchanged
--   probe: insert into orders values (nextval('orders_seq'))
--   says: the naming rule states no allocation, and the sequence steps by 50: PLAIN is assumed
create sequence orders_seq increment 50 start 101;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 100);
