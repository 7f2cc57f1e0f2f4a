-- Line ends, tabs and other controls in names.
--
-- sequence: U&"two\000Alines\0009and\000D\0007"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: U&"a\000Atable"."i d" DEFAULT
--   reset: 11
--   probe: insert into U&"a\000Atable" default values
create sequence U&"two\000Alines\0009and\000D\0007";
create table U&"a\000Atable" ("i d" bigint primary key);
do $$ begin
    execute format(
        'alter table %I alter column "i d" set default nextval(%L)',
        U&'a\000Atable', quote_ident(U&'two\000Alines\0009and\000D\0007'));
end $$;
insert into U&"a\000Atable" select generate_series(1, 10);
