-- One of two masters hands out the even ids: it stays even.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 2
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 12
--   probe: insert into invoices default values
create sequence numbers increment 2 start 2;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
