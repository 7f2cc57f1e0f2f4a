-- A varchar column takes the bare value of the sequence.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (id varchar(20) primary key default nextval('numbers'));
insert into invoices values ('7');
