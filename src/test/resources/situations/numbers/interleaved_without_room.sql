-- The other node has come to the end of the range: behind one's own rows there is room all the same.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 100
--   bound: invoices.id DEFAULT
--   collides: 5 in 2
--   reset: 13
--   probe: insert into invoices default values
--   times: 3
create sequence numbers increment 2 maxvalue 100;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (5), (11), (100);
