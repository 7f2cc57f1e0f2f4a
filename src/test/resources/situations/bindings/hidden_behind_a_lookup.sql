-- A default calls a function that looks the name of its sequence up in a table.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it cannot be seen what the default of
--   says: look there before you drop it
create sequence numbers;
create table registry (name text);
insert into registry values ('numbers');
create function next_number() returns bigint language sql as 'select nextval(name::regclass) from registry';
create table invoices (id bigint primary key default next_number());
