-- A statement of PL/pgSQL.
if row_security_active(:'table') then
        raise exception 'row-level security hides rows of % from this role', :'title';
    end if;
