create table orders (id serial primary key, name text not null);
insert into orders (id, name) select id, 'imported ' || id from generate_series(1, 10) id;
