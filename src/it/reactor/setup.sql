create schema one;
create table one.employees (emp_id serial primary key, name text not null);
create schema two;
create table two.employees (emp_id serial primary key, name text not null);
insert into two.employees (emp_id, name) select id, 'imported ' || id from generate_series(1, 10) id;
create schema three;
create table three.employees (emp_id serial primary key, name text not null);
