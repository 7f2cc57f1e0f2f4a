-- A column owns the sequence, and its default calls a function that draws from it.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id FUNCTION
--   reset: 11
--   probe: insert into invoices default values
create table invoices (id bigint primary key);
create sequence numbers owned by invoices.id;
create function next_number(name text) returns bigint language plpgsql as $body$
begin
    return nextval(name::regclass);
end
$body$;
alter table invoices alter column id set default next_number('numbers');
insert into invoices select generate_series(1, 10);
