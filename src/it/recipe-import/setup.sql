create table suppliers (id serial primary key, name text not null);
create table customers (id bigserial primary key, name text not null);
create table orders (id bigint generated always as identity primary key, customer bigint not null);
insert into orders (id, customer) overriding system value select n, n % 3 + 1 from generate_series(1, 50) n;
