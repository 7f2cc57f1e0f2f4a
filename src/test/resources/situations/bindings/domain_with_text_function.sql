-- The default of a domain calls a function whose body is a string.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create function next_number() returns bigint language sql as 'select nextval(''numbers'')';
create domain invoice_number as bigint default next_number();
create table invoices (id invoice_number primary key);
insert into invoices select generate_series(1, 10);
