insert into automatic (id) select generate_series(1, 400);
insert into generic (id) select generate_series(1, 100);
insert into pooledlow (id) select generate_series(1, 100);
insert into highlow (id) select generate_series(1, 100);
insert into legacyhighlow (id) select generate_series(1, 100);
insert into noblocks (id) select generate_series(1, 100);
insert into native (id) select generate_series(1, 100);
insert into "Quoted Table" ("The Id") select generate_series(1, 100);
insert into byidentity (id) select generate_series(1, 100);
