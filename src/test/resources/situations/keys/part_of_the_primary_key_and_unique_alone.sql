-- The primary key has a further column, but an index says that the id is unique by itself.
--
-- sequence: orders_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: orders.id OWNED
--   reset: 11
--   says: fails with a duplicate key
--   probe: insert into orders (tenant) values (3)
create table orders (tenant integer, id bigserial, primary key (tenant, id));
create unique index on orders (id);
insert into orders values (1, 1), (2, 10);
