-- What a trigger draws is beyond the rows: that is said, too.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it would be IN_SYNC: next 1
--   suggests: invoices.id
--   stated: IN_SYNC
create sequence numbers;
create table invoices (id bigint primary key);

create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
