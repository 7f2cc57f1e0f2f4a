-- A trigger assigns the id where the row brings none: a mapping is suggested.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: <mapping><sequence>
--   says: invoices.id</column></mapping>
--   suggests: invoices.id
--   stated: IN_SYNC
create sequence numbers;
create table invoices (id bigint primary key);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := coalesce(new.id, nextval('numbers'::regclass));
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
