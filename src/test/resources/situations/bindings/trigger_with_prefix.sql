-- A trigger puts letters before the number.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: computes id from it
--   omits: <mapping>
create sequence numbers;
create table invoices (id text primary key);
insert into invoices values ('X1');
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := 'X' || nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
