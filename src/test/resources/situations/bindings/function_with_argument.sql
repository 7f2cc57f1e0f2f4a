-- A default tells a function which sequence is meant.
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
create function next_number(first text, name regclass) returns bigint language sql as 'select nextval(name)';
create table invoices (id bigint primary key default next_number('x', name => 'numbers'));
insert into invoices select generate_series(1, 10);
