-- A trigger draws for a column of text.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: seems to draw id from it, which is of type text
--   omits: <mapping>
create sequence numbers;
create table invoices (id text primary key);
insert into invoices values ('1');
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
