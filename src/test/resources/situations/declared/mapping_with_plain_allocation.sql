-- A mapping that states its allocation assumes none.
--
-- mappings: orders_seq=orders.id:PLAIN
-- sequence: orders_seq
--   verdict: DRIFTED
--   next: 51
--   edge: 101
--   bound: orders.id MAPPING
--   reset: 151
--   probe: insert into orders values (nextval('orders_seq'))
--   times: 2
--   omits: allocation
create sequence orders_seq increment 50;
create table orders (id bigint primary key);
insert into orders select generate_series(1, 101);
select nextval('orders_seq');
