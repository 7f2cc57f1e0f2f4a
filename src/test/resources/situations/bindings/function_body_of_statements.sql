-- A default calls a function whose SQL-standard body is one statement that draws.
--
-- versions: 14 and later
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id FUNCTION
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
do $do$ begin
    execute $body$
        create function next_number() returns bigint language sql begin atomic
            select nextval('numbers');
        end
    $body$;
end $do$;
create table invoices (id bigint primary key default next_number());
insert into invoices select generate_series(1, 10);
