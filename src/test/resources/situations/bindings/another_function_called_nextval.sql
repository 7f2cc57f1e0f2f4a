-- Another schema's function of the same name is not the server's.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create schema toys;
create function toys.nextval(regclass) returns bigint language sql as 'select 7::bigint';
create table invoices (id bigint primary key default toys.nextval('numbers'));
insert into invoices values (10);
