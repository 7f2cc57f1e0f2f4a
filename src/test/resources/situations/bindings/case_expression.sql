-- A default that draws from the sequence only sometimes.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (
    id bigint primary key default case when current_user = 'nobody' then 0 else nextval('numbers') end
);
insert into invoices values (7);
