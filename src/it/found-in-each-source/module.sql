create table employees (emp_id serial primary key, name text not null);
insert into employees (emp_id, name) select id, 'imported ' || id from generate_series(1, 10) id;
