-- What a trigger assigns after the insert is not stored.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it is drawn from by the trigger number_invoice on invoices
--   omits: seems to draw
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice after insert on invoices for each row execute procedure number_invoice();
