-- A default calls a function that returns by a parameter.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create function next_number(out result bigint) language plpgsql as $body$
begin
    result := nextval('numbers');
end
$body$;
create table invoices (id bigint primary key default next_number());
insert into invoices select generate_series(1, 10);
