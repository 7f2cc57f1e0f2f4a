-- Beyond 16777216 a column of four bytes cannot tell neighbours apart.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 16777217
--   edge: 16777216
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: invoices.id
--   probe: insert into invoices default values
--   fails: 23505
create sequence numbers start 16777217;
create table invoices (id real primary key default nextval('numbers'));
insert into invoices values (16777216);
