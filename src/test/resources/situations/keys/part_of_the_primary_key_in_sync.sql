-- Ids of several tenants from one sequence, which is beyond them all: nothing to warn of.
--
-- sequence: orders_id_seq
--   verdict: IN_SYNC
--   next: 11
--   edge: 10
--   bound: orders.id OWNED
--   reset: unchanged
create table orders (tenant integer, id bigserial, primary key (tenant, id));
insert into orders select 1, nextval('orders_id_seq') from generate_series(1, 10);
