create table employees (emp_id serial primary key, name text not null);
