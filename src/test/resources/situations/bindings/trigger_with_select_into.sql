-- A trigger selects the id into the new row: a mapping is suggested.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: <mapping>
--   says: invoices.id
--   suggests: invoices.id
--   stated: IN_SYNC
create sequence numbers;
create table invoices (id bigint primary key);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    select nextval('numbers') into new.id;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
