-- Characters that a terminal does not show, or shows backwards.
--
-- sequence: U&"num\200Bbers\202E\00A0\FEFF"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: U&"in\2028voices"."id" DEFAULT
--   reset: 11
--   probe: insert into U&"in\2028voices" default values
create sequence U&"num\200Bbers\202E\00A0\FEFF";
create table U&"in\2028voices" ("id" bigint primary key);
do $$ begin
    execute format(
        'alter table %I alter column id set default nextval(%L)',
        U&'in\2028voices', quote_ident(U&'num\200Bbers\202E\00A0\FEFF'));
end $$;
insert into U&"in\2028voices" select generate_series(1, 10);
