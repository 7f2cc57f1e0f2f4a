-- Temporary tables and sequences of another session are nobody else's.
--
-- sequences: none
create temporary table carts (id serial primary key);
insert into carts select generate_series(1, 10);
create temporary sequence numbers;
