-- A mapping confirms what a trigger assigns.
--
-- mappings: numbers=invoices.id
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id MAPPING
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
