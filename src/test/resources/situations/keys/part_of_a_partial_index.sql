-- A unique index over some rows only says nothing of the others.
--
-- sequence: orders_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: orders.id OWNED
--   reset: 11
--   says: repeats an id without an error
--   omits: duplicate key
--   probe: insert into orders (open) values (false)
--   fails: none
create table orders (id bigserial, open boolean);
create unique index on orders (id) where open;
insert into orders values (1, true), (10, true);
