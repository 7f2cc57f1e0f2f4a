-- Of two columns the narrower one sets the limit.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 40000
--   bound: invoices.id DEFAULT
--   bound: credits.id DEFAULT
--   reset: refused
--   says: credits.id
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
create table credits (id smallint primary key default nextval('numbers'));
insert into invoices values (40000);
