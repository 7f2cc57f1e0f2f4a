create table employees (emp_id serial primary key, name text not null);
insert into employees (emp_id, name) select id, 'imported ' || id from generate_series(1, 10) id;
create table full_up (id smallserial primary key, name text);
insert into full_up (id) values (32767);
create table orders (id serial primary key, name text);
insert into orders (id) select generate_series(1, 5);
