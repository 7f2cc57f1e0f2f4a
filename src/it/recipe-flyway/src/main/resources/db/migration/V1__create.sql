create table employees (emp_id serial primary key, name text not null);
create table "Odd ""Orders" ("Order Id" bigint generated always as identity primary key);
