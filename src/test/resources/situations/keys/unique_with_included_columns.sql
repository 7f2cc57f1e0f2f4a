-- Columns that an index includes are no part of its key.
--
-- versions: 11 and later
-- sequence: orders_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: orders.id OWNED
--   reset: 11
--   says: fails with a duplicate key
--   probe: insert into orders (note) values ('new')
create table orders (id bigserial, note text);
create unique index on orders (id) include (note);
create unique index on orders (note) include (id);
insert into orders values (1, 'one'), (10, 'ten');
