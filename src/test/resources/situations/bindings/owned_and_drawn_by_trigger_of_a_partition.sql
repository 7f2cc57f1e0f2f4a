-- The root owns the sequence, and a trigger of a partition draws from it.
--
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id TRIGGER
--   reset: 11
--   probe: insert into invoices_paid (paid) values (true)
create table invoices (id bigint not null, paid boolean not null) partition by list (paid);
create table invoices_paid partition of invoices (primary key (id, paid)) for values in (true);
create sequence invoices_id_seq owned by invoices.id;
insert into invoices select generate_series(1, 10), true;
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('invoices_id_seq');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices_paid for each row execute procedure number_invoice();
