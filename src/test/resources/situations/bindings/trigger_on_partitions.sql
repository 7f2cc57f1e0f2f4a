-- A trigger on a partitioned table is one trigger: its partitions have copies.
--
-- versions: 13 and later
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: the trigger number_invoice on invoices seems to draw id from it
--   omits: invoices_paid
--   suggests: invoices.id
--   stated: IN_SYNC
create sequence numbers;
create table invoices (id bigint, paid boolean) partition by list (paid);
create table invoices_paid partition of invoices for values in (true);
create table invoices_open partition of invoices for values in (false);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
