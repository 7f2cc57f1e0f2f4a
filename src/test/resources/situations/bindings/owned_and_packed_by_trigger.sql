-- A column owns the sequence, and a trigger packs what it draws into the id.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 1
--   edge: none
--   bound: invoices.id TRIGGER
--   reset: unchanged
--   says: draws through an expression ((5 << 10) | nextval('numbers') % 1024)
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create sequence numbers owned by invoices.id;
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := (5 << 10) | nextval('numbers') % 1024;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
