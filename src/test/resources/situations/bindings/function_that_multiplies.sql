-- A default calls a function that makes something else of the value.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: computes id from it
--   omits: <mapping>
create sequence numbers;
create function next_number() returns bigint language sql as 'select nextval(''numbers'') * 10 + 1';
create table invoices (id bigint primary key default next_number());
insert into invoices select generate_series(1, 10);
