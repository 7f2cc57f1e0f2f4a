-- Sequence, table and column were renamed after the default was written.
--
-- sequence: staff_numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: staff.number OWNED
--   reset: 11
--   probe: insert into staff default values
create table employees (id serial primary key);
insert into employees select generate_series(1, 10);
alter sequence employees_id_seq rename to staff_numbers;
alter table employees rename to staff;
alter table staff rename column id to number;
