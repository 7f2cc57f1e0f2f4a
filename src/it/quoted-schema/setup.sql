create schema "Odd Schema.v1";
create table "Odd Schema.v1"."The ""Ord.ers""" ("Id No." serial primary key, note text);
insert into "Odd Schema.v1"."The ""Ord.ers""" select id, 'it''s ' || id from generate_series(1, 10) id;

-- The same drift in a schema that is not asked for.
create table other (id serial primary key);
insert into other select generate_series(1, 10);
