-- No unique index holds the column: the inserts go through, and ids are there twice.
--
-- sequence: orders_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: orders.id OWNED
--   reset: 11
--   says: the next insert repeats an id without an error, since no unique index holds orders.id
--   omits: duplicate key
--   probe: insert into orders default values
--   fails: none
create table orders (id serial);
insert into orders select generate_series(1, 10);
