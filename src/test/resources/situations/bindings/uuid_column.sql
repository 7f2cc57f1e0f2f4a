-- A uuid column is made from the sequence's value.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
create sequence numbers;
create table invoices (
    id uuid primary key default lpad(to_hex(nextval('numbers')), 32, '0')::uuid
);
insert into invoices values ('00000000-0000-0000-0000-000000000007');
