package io.github.seqfix.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
    private static final QualifiedName TABLE = new QualifiedName("shop", "orders");
    private static final List<FunctionSource> FUNCTIONS = List.of(
            function("next_id", true, "select nextval($1::regclass)", List.of("name")),
            function("next_ten", true, "select nextval('s') * 10;", List.of()),
            function("checked", false, "begin if $1 > 0 then return $1; end if; return null; end", List.of("")),
            function("atomic", true, "BEGIN ATOMIC\n SELECT nextval('s'::regclass) AS nextval;\nEND", List.of()),
            function("returning", true, "RETURN nextval('s'::regclass)", List.of()),
            function("loop_of", false, "begin return loop_of(a); end", List.of("a")));

    private final SourceReader reader = new SourceReader(new Surroundings() {
        @Override
        public List<FunctionSource> functions(List<String> names) {
            return FUNCTIONS.stream()
                    .filter(function -> function.name().name().equals(names.get(names.size() - 1)))
                    .toList();
        }

        @Override
        public Optional<String> ownedSequence(String table, String column) {
            return table.equals("orders") && column.equals("id") ? Optional.of("orders_id_seq") : Optional.empty();
        }
    });

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            nextval('s')                                                  ¦ s
            nextval('"Odd".s'::regclass)                                  ¦ "Odd".s
            nextval(regclass 's')                                         ¦ s
            nextval(cast('s' as pg_catalog.regclass))                     ¦ s
            pg_catalog.nextval('s')                                       ¦ s
            ((nextval('s')))::int4                                        ¦ s
            cast(nextval('s') as numeric(10, 0))                          ¦ s
            nextval('s')::double precision                                ¦ s
            coalesce(null, nullif(1, 0), nextval('s'))                    ¦ s
            coalesce(nullif(nextval('s'), 0), nextval('t'))               ¦ s, t
            greatest(nextval('s'), 1000)                                  ¦ s
            case when 1 > 0 then nextval('s') else case 1 when 1 then nextval('t') end end ¦ s, t
            case when nextval('s') > 0 then 1 end                         ¦
            (select nextval('s'))                                         ¦ s
            (select nextval('s') as id from generate_series(1, 1) limit 1) ¦ s
            (select distinct nextval('s') id)                             ¦ s
            (select case when true then nextval('s') end)                 ¦ s
            (select 1, nextval('s'))                                      ¦
            nextval('s') + 0                                              ¦ computed s
            - nextval('s')                                                ¦ computed s
            'X' || nextval('s')                                           ¦ computed s
            nextval('s')::text                                            ¦ computed s
            nextval('s') is null                                          ¦ computed s
            (nextval('s'), 1)                                             ¦ computed s
            abs(nextval('s'))                                             ¦ computed s
            array[nextval('s')]                                           ¦ computed s
            (array[nextval('s')])[1]                                      ¦ computed s
            lpad(nextval('s')::text, 5, '0')                              ¦ computed s
            toys.nextval('s')                                             ¦
            currval('s')                                                  ¦
            nextval()                                                     ¦
            nextval(lookup())                                             ¦ unknown
            nextval('a' || 'b')                                           ¦ ab
            nextval(concat('a', 'b', 1))                                  ¦ ab1
            nextval(format('%s_%I_%%_%2$s', 'a', 'B'))                    ¦ a_"B"_%_B
            nextval(format('%s_%s', 'a'))                                 ¦ unknown
            nextval(quote_ident('S'))                                     ¦ "S"
            nextval(lower('S'))                                           ¦ s
            nextval(to_regclass('s'))                                     ¦ s
            nextval(coalesce('a', 'b'))                                   ¦ a, b
            nextval(pg_get_serial_sequence('orders', 'id'))               ¦ orders_id_seq
            nextval(pg_get_serial_sequence('orders'))                     ¦ unknown
            nextval(case when true then 'a' else 'b' end || '_seq')       ¦ a_seq, b_seq
            next_id('s')                                                  ¦ s
            shop.next_id(name => 's')                                     ¦ s
            next_ten()                                                    ¦ computed s
            checked(nextval('s'))                                         ¦ s
            checked(nextval('s') + 1)                                     ¦ computed s
            checked()                                                     ¦
            atomic()                                                      ¦ s
            returning()                                                   ¦ s
            loop_of(nextval('s'))                                         ¦ computed s
            next_id(next_id)                                              ¦ unknown
            """)
    void readsExpressions(String expression, String expected) {
        assertThat(text(reader.expression(expression))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new.id := nextval('s');",
                "<<here>> declare v bigint; begin new.id := nextval('s'); end here;",
                "for i in 1..10 loop if i = 2 then exit; end if; new.id := nextval('s'); end loop;",
                "while v < 10 loop new.id := nextval('s'); end loop;",
                "case v when 1 then new.id := nextval('s'); else null; end case;",
                "begin raise 'x'; exception when others then new.id := nextval('s'); end;",
                "if case when a then b end then null; elsif c then new.id := nextval('s'); end if;",
                "select nextval('s'), 1 into strict new.id, v from dual where x = 1;",
                "select nextval('s') into new.id; return new;",
                "select 1, nextval('s') into v, new.id;",
                "v := nextval('s'); w := v; new.id := w;",
                "select nextval('s') into v; new.id := coalesce(new.id, v);",
                "execute 'select nextval(''s'')' into new.id;",
                "execute 'select nextval(''s'')' into v; new.id := v;",
                "execute 'select nextval($1)' using 's' into strict new.id;",
                "execute 'select nextval(' || quote_literal('s') || ')' into new.id;",
                "n := 's'; new.id := nextval(n::regclass);",
                "perform nextval('s'); new.id := currval('s');",
                "r := new; r.id := nextval('s'); return r;",
                "new.id := nextval(tg_argv[0]);",
                "new.id := nextval(tg_argv[1] || tg_name);",
                "new.id := nextval(substr('s', 1)); new.id := nextval('s');"
            })
    void readsWhatATriggerAssigns(String source) {
        assertThat(columns(source)).contains("id s");
        assertThat(columns(source)).doesNotContain("computed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new.id := nextval('s') * 10;",
                "new.id := nextval('s'); new.id := new.id * 10;",
                "v := nextval('s'); v := v * 10; new.id := v;",
                "v := nextval('s'); w := v * 10; v := w; new.id := v;",
                "if a then new.id := nextval('s'); else new.id := nextval('s') + 1; end if;",
                "execute 'select nextval($1) + 1' into new.id using 's';"
            })
    void tellsWhatIsMadeOfAValue(String source) {
        assertThat(columns(source)).isEqualTo("id computed s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "(((",
                "new",
                "new.",
                "new.id",
                "new.id :=",
                "new.id := ;",
                "select into",
                "execute",
                "case",
                "case when",
                "if new.id = nextval('s') then null; end if;",
                "old.id := nextval('s');",
                "r.id := nextval('s'); return r;",
                "r := new; r.id := nextval('s'); return new;",
                "v := nextval('s');",
                "-- new.id := nextval('s');",
                "raise notice 'new.id := nextval(''s'')';",
                "insert into t values (nextval('s')) returning id into new.id;",
                "perform nextval('s');",
                "select nextval('s');",
                "update t set id = nextval('s');",
                "return query select nextval('s');",
                "return next nextval('s');",
                "new.id := currval('s');",
                "new.id := tg_argv[7];",
                "new.id := tg_argv[v];",
                "new.id := 1;",
                "execute v into new.id;",
                "execute 'delete from t' into new.id;"
            })
    void whatAssignsNothingThatIsDrawnSaysNothing(String source) {
        assertThat(columns(source)).isEmpty();
    }

    @Test
    void aCopyOfAnotherColumnIsNotDrawn() {
        assertThat(columns("new.id := nextval('s'); new.root := new.id; new.code := 'X' || new.id;"))
                .isEqualTo("id s");
    }

    @Test
    void namesAreThoseOfTheCatalog() {
        assertThat(columns("NEW.\"Id\" := nextval(tg_table_schema || '.' || tg_relname || tg_table_name);"))
                .isEqualTo("Id shop.ordersorders");
    }

    @Test
    void theTextIsOneLine() {
        assertThat(reader.columns(trigger("new.id :=  nextval('s')\n    * 10 ;"), context()))
                .extracting(ColumnDraw::text)
                .containsExactly("nextval('s') * 10");
    }

    @Test
    void allThatIsDrawnIsKnown() {
        FunctionSource source =
                trigger("if nextval('a') > 1 then perform nextval(tg_argv[0]); v := nextval(v); end if;");

        assertThat(text(reader.all(source, context()))).isEqualTo("a, s, unknown");
        assertThat(text(reader.all(source, null))).isEqualTo("a, unknown");
    }

    @Test
    void aParameterThatIsReturnedIsTheResult() {
        SourceReader own = new SourceReader(new Surroundings() {
            @Override
            public List<FunctionSource> functions(List<String> names) {
                return List.of(new FunctionSource(
                        new QualifiedName("shop", "f"),
                        false,
                        "begin result := nextval('s'); end",
                        List.of(),
                        "result"));
            }

            @Override
            public Optional<String> ownedSequence(String table, String column) {
                return Optional.empty();
            }
        });

        assertThat(text(own.expression("f()"))).isEqualTo("s");
    }

    /** Each variable is made of all others, many times: there are more ways than anybody can go. */
    @Test
    void whatHasNoEndIsLeft() {
        StringBuilder source = new StringBuilder();
        for (int variable = 0; variable < 100; variable++) {
            source.append("v").append(variable).append(" := nextval('s')");
            for (int other = 0; other < 100; other++) {
                source.append(" + v").append(other);
            }
            source.append(";\n");
        }

        assertThat(columns(source + "new.id := v1;")).isEqualTo("id computed s");
    }

    private String columns(String source) {
        return reader.columns(trigger(source), context()).stream()
                .map(column -> column.column() + " " + text(List.of(column.draw())))
                .collect(Collectors.joining(", "));
    }

    private static TriggerContext context() {
        return new TriggerContext("", TABLE, List.of("s", "s"));
    }

    private static FunctionSource trigger(String source) {
        return function("f", false, source, List.of());
    }

    private static FunctionSource function(String name, boolean sql, String source, List<String> parameters) {
        return new FunctionSource(new QualifiedName("shop", name), sql, source, parameters, null);
    }

    private static String text(Collection<Draw> draws) {
        return draws.stream()
                .map(draw ->
                        (draw.plain() ? "" : "computed ") + (draw.sequence() == null ? "unknown" : draw.sequence()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
