-- A trigger looks at the sequence, and assigns something else.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it is drawn from by the trigger number_invoice on invoices
--   omits: <mapping>
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    if new.id = nextval('numbers') then
        new.id := 10;
    end if;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
