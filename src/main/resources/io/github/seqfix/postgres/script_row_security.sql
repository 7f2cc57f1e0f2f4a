if row_security_active(:table_name) then
        raise exception 'row-level security hides rows of % from this role', :title;
    end if;
