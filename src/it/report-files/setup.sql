create schema stock;
create table stock.items (id serial primary key);
create schema shop;
create table shop.orders (id serial primary key);
insert into shop.orders (id) values (10);
