-- A trigger only speaks of the call.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   omits: <mapping><sequence>x
--   omits: seems to draw
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    -- new.id := nextval('numbers');
    /* new.id := nextval('numbers'); */
    raise debug 'new.id := nextval(''numbers'');';
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
