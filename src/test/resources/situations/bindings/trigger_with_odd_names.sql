-- A mapping that is suggested can be copied into a POM as it is, whatever the names.
--
-- sequence: "R&D <ids>"
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: "R&amp;D &lt;ids>"</sequence>
--   says: "R&amp;D &lt;rows>"."I&amp;D"</column>
--   suggests: "R&D <rows>"."I&D"
--   stated: IN_SYNC
create sequence "R&D <ids>";
create table "R&D <rows>" ("I&D" bigint primary key);
create function number_row() returns trigger language plpgsql as $body$
begin
    new."I&D" := nextval('"R&D <ids>"');
    return new;
end
$body$;
create trigger number_row before insert on "R&D <rows>" for each row execute procedure number_row();
