-- A child of two tables draws from the sequence of one: its rows count for both sequences.
--
-- sequence: people_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: people.id OWNED
--   reset: 21
--   probe: insert into owners default values
-- sequence: customers_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 30
--   bound: customers.id OWNED
--   reset: 31
--   probe: insert into customers default values
create table people (id serial primary key);
create table customers (id serial primary key);
create table owners (id integer default nextval('people_id_seq') primary key) inherits (people, customers);
insert into owners values (1), (20);
insert into customers values (1), (30);
