insert into employees (emp_id, name) select id, 'imported ' || id from generate_series(1, 10) id;
insert into "Odd ""Orders" ("Order Id") overriding system value select generate_series(1, 20);
