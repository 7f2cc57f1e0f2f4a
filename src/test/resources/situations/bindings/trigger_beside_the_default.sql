-- A trigger draws for the very column that has the default: nothing is to be added.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
--   omits: seems to draw
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    if new.id is null then
        new.id := nextval('numbers');
    end if;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
