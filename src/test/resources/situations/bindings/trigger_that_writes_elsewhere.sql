-- A trigger draws for the rows of another table.
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
create table audit (id bigint);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    insert into audit values (nextval('numbers'));
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
