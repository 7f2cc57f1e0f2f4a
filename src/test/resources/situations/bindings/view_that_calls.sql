-- A view and a rule that call nextval are no columns that draw.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create table invoices (id bigint primary key);
create view tickets as select nextval('numbers') as id;
create rule take_a_number as on insert to invoices do also select nextval('numbers');
