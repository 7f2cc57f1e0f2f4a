-- A mapping says that the ids of all tenants are of one kind: they are judged, and repaired.
--
-- mappings: orders_id_seq=orders.id
-- sequence: orders_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: orders.id MAPPING
--   reset: 11
--   says: duplicate key
--   probe: insert into orders (tenant) values (1)
create table orders (tenant integer, id bigserial, primary key (tenant, id));
insert into orders values (1, 1), (2, 10);
