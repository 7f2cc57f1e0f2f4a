package io.github.seqfix.postgres.repair;

import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;

/**
 * A role along whose path a schema comes before the system's own, in which everything stands that the system has: views
 * of something else, types that take nothing, functions and operators that fail. Who does not say whose names it means
 * meets them.
 */
final class Shadows implements AutoCloseable {
    static final String PASSWORD = "p";

    private static final String CREATE = """
            create schema shadows;
            create function shadows.shadow() returns boolean language plpgsql as
                $function$ begin raise exception 'shadowed'; end $function$;
            do $do$
            declare
                known oid[] := array['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'text', 'name', 'oid', 'bool',
                    'regclass', 'interval', '"char"', 'text[]', 'oid[]', 'regclass[]', 'int2[]', 'int2vector',
                    'oidvector', 'timestamptz', 'xid', 'anyarray', 'anyelement', 'anynonarray']::regtype[];
                numbers oid[] := array['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'oid']::regtype[];
                texts oid[] := array['text', 'name', 'regclass', 'oid', 'int4', 'int8']::regtype[];
                body text := ' returns boolean language plpgsql as $function$ begin raise exception using message ='
                    || ' ''shadowed: '' operator(pg_catalog.||) %L; end $function$';
                it record;
            begin
                for it in select relname from pg_class
                    where relnamespace = 'pg_catalog'::regnamespace and relkind in ('r', 'v') loop
                    execute format('create view shadows.%I as select 1 as shadowed', it.relname);
                end loop;
                for it in select typname from pg_type
                    where typname in ('text', 'name', 'oid', 'regclass', 'regtype', 'regnamespace', 'xid') loop
                    execute format('create domain shadows.%I as pg_catalog.int4 check (false)', it.typname);
                end loop;
                for it in select proname, pg_get_function_identity_arguments(pg_proc.oid) as shown,
                        array(select format_type(argument, null) from unnest(proargtypes) argument) as arguments
                    from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proargtypes::oid[] <@ known
                    and prorettype <> 'internal'::regtype loop
                    execute format('create function shadows.%I(%s)', it.proname,
                            array_to_string(it.arguments, ', ')) || format(body, it.proname || it.shown);
                end loop;
                for it in
                    select oprname, oprleft, oprright from pg_operator
                    where oprnamespace = 'pg_catalog'::regnamespace and oprleft = any (0::oid || known)
                        and oprright = any (known)
                    union select sign, one, other
                    from unnest(array['=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%']) sign,
                        unnest(numbers) one, unnest(numbers) other
                    union select sign, one, other
                    from unnest(array['=', '<>', '||']) sign, unnest(texts) one, unnest(texts) other loop
                    execute format('create or replace function shadows.operate(%s)', concat_ws(', ',
                            nullif(format_type(nullif(it.oprleft, 0), null), '-'), format_type(it.oprright, null)))
                        || format(body, 'an operator');
                    execute format('create operator shadows.%s (procedure = shadows.operate, %srightarg = %s)',
                        it.oprname, 'leftarg = ' || format_type(nullif(it.oprleft, 0), null) || ', ',
                        format_type(it.oprright, null));
                end loop;
            end $do$;
            """;

    private final TestSchema schema;
    private final String role;

    /** Creates it in the database of this schema, as a superuser. */
    Shadows(TestSchema schema) throws SQLException {
        this.schema = schema;
        this.role = "shadowed_" + schema.database().name();
        schema.database()
                .execute(CREATE + "create role " + role + " superuser login password '" + PASSWORD + "'; alter role "
                        + role + " set search_path = shadows, pg_catalog, " + schema.sql("@"));
    }

    String role() {
        return role;
    }

    @Override
    public void close() throws SQLException {
        schema.database().execute("drop owned by " + role + "; drop role " + role);
    }
}
