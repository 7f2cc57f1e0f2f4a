-- A sequence that was just called once, one that was never called, and one that is ahead of its rows.
create table employees (emp_id serial primary key, name text not null);
insert into employees (name) values ('only');
create table offices (office_id bigint generated always as identity primary key);
create table orders (order_id bigserial primary key);
insert into orders default values;
select setval('orders_order_id_seq', 500);
