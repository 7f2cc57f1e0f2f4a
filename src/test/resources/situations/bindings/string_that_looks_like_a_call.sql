-- A text default that only looks like a call draws no value.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create table snippets (code text primary key default 'nextval(''numbers''::regclass)');
insert into snippets values ('10');
