-- Another session's temporary table draws from a permanent sequence: no one can see its rows.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create temporary table carts (id bigint primary key default nextval('numbers'));
insert into carts select generate_series(1, 10);
