-- A trigger asks which sequence the column owns: that is use.
--
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id TRIGGER
--   reset: 11
--   probe: insert into invoices default values
create table invoices (id bigserial primary key);
alter table invoices alter column id drop default;
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval(pg_get_serial_sequence(quote_ident(tg_table_schema) || '.' || quote_ident(tg_table_name), 'id'));
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
