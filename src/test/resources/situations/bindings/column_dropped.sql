-- The only column that drew from a sequence was dropped; the sequence was nobody's and stayed.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create table employees (id bigint default nextval('numbers'), name text);
alter table employees drop column id;
