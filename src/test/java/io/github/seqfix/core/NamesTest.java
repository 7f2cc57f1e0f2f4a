package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void sqlQuotesEveryName() {
        assertThat(new QualifiedName("public", "Or\"ders").toSql()).isEqualTo("\"public\".\"Or\"\"ders\"");
    }

    @Test
    void peopleSeeQuotesOnlyWhereSqlNeedsThem() {
        assertThat(new QualifiedName("public", "orders_1$").display()).isEqualTo("public.orders_1$");
        assertThat(new QualifiedName("Shop", "a.b").display()).isEqualTo("\"Shop\".\"a.b\"");
        assertThat(Identifier.display("two\nlines\u2028")).isEqualTo("U&\"two\\000Alines\\2028\"");
        assertThat(Identifier.display("back\\slash")).isEqualTo("\"back\\slash\"");
        assertThat(Identifier.display("back\\slash\n\"")).isEqualTo("U&\"back\\\\slash\\000A\"\"\"");
        assertThat(Identifier.display("\udb40\udc01")).isEqualTo("U&\"\\+0E0001\"");
        assertThat(Identifier.display("order")).isEqualTo("\"order\"");
        assertThat(Identifier.display("naïve ☕")).isEqualTo("\"naïve ☕\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "_", "a0", "z9", "_$"})
    void plainNamesNeedNoQuotes(String name) {
        assertThat(Identifier.display(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "0a", "$a", "a`", "a{", "a/", "a:", "`", "{", "aZ"})
    void otherNamesNeedQuotes(String name) {
        assertThat(Identifier.display(name)).isEqualTo('"' + name + '"');
    }

    /** What a record would bring along is written by hand. */
    @Test
    void namesAreEqualAsRecordsAre() {
        record Pair(String schema, String name) {}
        QualifiedName name = new QualifiedName("shop", "orders");

        assertThat(name)
                .isEqualTo(new QualifiedName("shop", "orders"))
                .isNotEqualTo(new QualifiedName("shop", "items"))
                .isNotEqualTo(new QualifiedName("public", "orders"))
                .isNotEqualTo("shop.orders")
                .hasSameHashCodeAs(new Pair("shop", "orders"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "-9223372036854775808", "9223372036854775808"})
    void numbersAreWrittenInDigits(String digits) {
        assertThat(Numbers.text(new BigInteger(digits))).isEqualTo(digits);
    }

    @Test
    void declarationsAreEmptyOnlyWithoutBindingsAndRules() {
        DeclaredBinding binding = new DeclaredBinding(
                List.of(), Allocation.Kind.PLAIN, null, null, BoundBy.MAPPING, "the mapping in the POM", true);

        assertThat(Declarations.NONE.isEmpty()).isTrue();
        assertThat(new Declarations(List.of(binding), List.of()).isEmpty()).isFalse();
        assertThat(new Declarations(List.of(), List.of(new NamingRule("{table}_seq"))).isEmpty())
                .isFalse();
    }

    @Test
    void aColumnIsNamedWithItsSchemaOnlyBesideAForeignSequence() {
        TableColumn column = new TableColumn(new QualifiedName("shop", "orders"), "id");
        assertThat(column.displayBeside(new QualifiedName("shop", "s"))).isEqualTo("orders.id");
        assertThat(column.displayBeside(new QualifiedName("other", "s"))).isEqualTo("shop.orders.id");
        assertThat(column.display()).isEqualTo("shop.orders.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "orders.id | orders,id",
                "Shop.Orders.ID | shop,orders,id",
                "\"Shop\".\"Or\"\"ders.x\".id | Shop,Or\"ders.x,id",
                "_a1$ | _a1$",
                "ümlaut | ümlaut",
                "ÜBER.İD | Über,İd",
                "naïve☕.\uD83D\uDE00 | naïve☕,\uD83D\uDE00",
                "\"\"\"\".\"A\"\"\" | \",A\""
            })
    void namesAreReadAsSqlReadsThem(String text, String parts) {
        assertThat(SqlName.parse(text)).contains(new SqlName(List.of(parts.split(","))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "a.", ".a", "a b", "1a", "\"a", "\"\"", "a\"b\"", "a..b", "\"a\"b", "a-b", "\"a\".", "\"a\"\"",
                "$a"
            })
    void whatSqlWouldNotReadIsNoName(String text) {
        assertThat(SqlName.parse(text)).isEmpty();
    }

    @Test
    void aNameKnowsItsParts() {
        SqlName name = SqlName.of("shop", "Orders", "id");
        assertThat(name).hasToString("shop.\"Orders\".id");
        assertThat(name.parent()).isEqualTo(SqlName.of("shop", "Orders"));
        assertThat(name.last()).isEqualTo("id");
        assertThat(new QualifiedName("shop", "Orders")).hasToString("shop.\"Orders\"");
    }

    @Test
    void namesAreSortedBySchemaThenName() {
        QualifiedName first = new QualifiedName("a", "z");
        QualifiedName second = new QualifiedName("b", "a");
        QualifiedName third = new QualifiedName("b", "b");
        assertThat(List.of(third, second, first).stream().sorted()).containsExactly(first, second, third);
    }

    @Test
    void aNameWithoutSchemaMatchesAnySchema() {
        QualifiedName orders = new QualifiedName("shop", "orders");
        assertThat(SqlName.of("orders").matches(orders)).isTrue();
        assertThat(SqlName.of("shop", "orders").matches(orders)).isTrue();
        assertThat(SqlName.of("public", "orders").matches(orders)).isFalse();
        assertThat(SqlName.of("shop").matches(orders)).isFalse();
        assertThat(SqlName.of("x", "shop", "orders").matches(orders)).isFalse();
    }

    @Test
    void globsAreCaseSensitiveAndTakeTheDotAsItIs() {
        assertThat(new Glob("public.*_seq").matches("public.orders_seq")).isTrue();
        assertThat(new Glob("public.*_seq").matches("publicXorders_seq")).isFalse();
        assertThat(new Glob("public.*").matches("Public.a")).isFalse();
        assertThat(new Glob("a?c").matches("abc")).isTrue();
        assertThat(new Glob("a?c").matches("ac")).isFalse();
        assertThat(new Glob("a[b]\\E").matches("a[b]\\E")).isTrue();
        assertThat(new Glob("*").matches("two\nlines")).isTrue();
        assertThat(new Glob("a*")).hasToString("a*");
    }

    @Test
    void scopeSelectsBySchemaIncludesAndExcludes() throws UnknownNameException {
        List<QualifiedName> all = List.of(
                new QualifiedName("public", "a_seq"),
                new QualifiedName("public", "b_seq"),
                new QualifiedName("shop", "a_seq"));
        Scope scope = new Scope(
                List.of(new Glob("pub*")),
                List.of(new Glob("*.a_seq"), new Glob("*.b_seq")),
                List.of(new Glob("*.b_*")));

        assertThatCode(() -> scope.requireMatches(List.of("public", "shop"), all, Map.of()))
                .doesNotThrowAnyException();
        assertThat(all.stream().filter(scope::leaves))
                .containsExactly(new QualifiedName("public", "a_seq"), new QualifiedName("shop", "a_seq"));
        assertThat(all.stream().filter(scope::excludes)).containsExactly(new QualifiedName("public", "b_seq"));
        assertThat(scope.containsSchema("public")).isTrue();
        assertThat(scope.containsSchema("shop")).isFalse();
        assertThat(Scope.everything().containsSchema("shop")).isTrue();
        assertThat(all).allMatch(Scope.everything()::leaves).noneMatch(Scope.everything()::excludes);
    }

    @Test
    void aPatternThatMatchesNothingIsAnError() {
        List<QualifiedName> all = List.of(new QualifiedName("public", "a_seq"));
        Scope schemas = new Scope(List.of(new Glob("shop")), List.of(), List.of());
        Scope includes = new Scope(List.of(), List.of(new Glob("a_seq")), List.of());
        Scope excludes = new Scope(List.of(), List.of(), List.of(new Glob("x")));

        assertThatThrownBy(() -> schemas.requireMatches(List.of("public"), all, Map.of()))
                .hasMessage("schemas: no schema matches 'shop'; the database has public");
        assertThatThrownBy(() -> includes.requireMatches(List.of("public"), all, Map.of()))
                .hasMessage("includes: no sequence matches 'a_seq'; the database has public.a_seq");
        assertThatThrownBy(() -> excludes.requireMatches(List.of("public"), List.of(), Map.of()))
                .hasMessage("excludes: no sequence matches 'x'; the database has none");
    }

    @Test
    void onlyAnExactNameBringsInWhatBelongsToAnExtension() throws UnknownNameException {
        QualifiedName own = new QualifiedName("public", "own_seq");
        QualifiedName member = new QualifiedName("topology", "member_seq");
        List<QualifiedName> all = List.of(own, member);
        Map<QualifiedName, String> extensions = Map.of(member, "Postgis");

        assertThatThrownBy(() -> including("topology.*").requireMatches(List.of(), all, extensions))
                .hasMessage(
                        "includes: what 'topology.*' matches belongs to an extension, and is looked at only if it is"
                                + " named without a wildcard: topology.member_seq of \"Postgis\"");
        assertThatThrownBy(() -> including("topology.member_se?").requireMatches(List.of(), all, extensions))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> including("x*").requireMatches(List.of(), all, extensions))
                .hasMessageStartingWith("includes: no sequence matches 'x*'");
        including("*_seq").requireMatches(List.of(), all, extensions);
        including("topology.member_seq").requireMatches(List.of(), all, extensions);
        assertThat(including("topology.member_seq").names(member)).isTrue();
        assertThat(including("topology.member_seq").names(own)).isFalse();
        assertThat(including("topology.*").names(member)).isFalse();
        assertThat(including("topology.member_se?").names(member)).isFalse();
    }

    private static Scope including(String glob) {
        return new Scope(List.of(), List.of(new Glob(glob)), List.of());
    }

    @Test
    void longListingsAreCut() {
        List<String> schemas = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
        assertThatThrownBy(() -> new Scope(List.of(new Glob("x")), List.of(), List.of())
                        .requireMatches(schemas, List.of(), Map.of()))
                .hasMessageEndingWith("has a, b, c, d, e, f, g, h, i, j and 2 more");
        assertThatThrownBy(() -> new Scope(List.of(new Glob("x")), List.of(), List.of())
                        .requireMatches(schemas.subList(0, 10), List.of(), Map.of()))
                .hasMessageEndingWith("has a, b, c, d, e, f, g, h, i, j");
    }

    @Test
    void theNearestNamesAreSuggested() {
        assertThat(suggest("order_seq", List.of("users_seq", "orders_seq", "ORDER_SEQ", "zzz")))
                .isEqualTo("the nearest are ORDER_SEQ, orders_seq, users_seq");
        assertThat(suggest("x", List.of())).isEqualTo("there is none");
        assertThat(suggest("zebra", List.of("aaaaa", "zeb", "cebra", "zebras", "zzzzz", "ze")))
                .isEqualTo("the nearest are cebra, zebras, zeb");
        assertThat(suggest("kitten", List.of("mitten", "sitting", "abcdef", "kitt", "itten")))
                .isEqualTo("the nearest are itten, mitten, kitt");
        assertThat(suggest("abc", List.of("cba", "a", "abd"))).isEqualTo("the nearest are abd, a, cba");
    }

    @Test
    void lettersBeforeANameCountLikeThoseAfterIt() {
        assertThat(suggest("seq", List.of("orders_seq", "sex"))).isEqualTo("the nearest are sex, orders_seq");
    }

    @Test
    void aLongNameWithoutACommonLetterIsFurtherThanAShortOne() {
        assertThat(suggest("ab", List.of("qrstuvwx", "zabcd"))).isEqualTo("the nearest are zabcd, qrstuvwx");
    }

    @Test
    void modesAreWrittenAsThePomWritesThem() {
        assertThat(Stream.of(RepairMode.values()).map(RepairMode::word)).containsExactly("forward", "exact");
        assertThat(Stream.of(LockMode.values()).map(LockMode::word)).containsExactly("table", "sequence", "none");
    }

    @Test
    void namingRulesNameTheSequence() {
        assertThat(new NamingRule("{table}_{column}_seq").sequenceOf("orders", "id"))
                .isEqualTo("orders_id_seq");
        assertThat(new NamingRule("seq_{table}").sequenceOf("{column}", "id")).isEqualTo("seq_{column}");
        assertThat(new NamingRule("{table}.{column}").sequenceOf("a$1", "b\\c")).isEqualTo("a$1.b\\c");
        assertThat(new NamingRule("{table}_seq").namesColumn()).isFalse();
        assertThat(new NamingRule("{table}_{column}").namesColumn()).isTrue();
        assertThat(NamingRule.isValid("orders_seq")).isFalse();
        assertThat(NamingRule.isValid("{table}")).isTrue();
    }

    @Test
    void placeholdersOfNamingRulesAreKnown() {
        assertThat(NamingRule.unknownPlaceholder("{table}_{column}_seq")).isEmpty();
        assertThat(NamingRule.unknownPlaceholder("{table}_{colum}_{x}")).contains("{colum}");
        assertThat(NamingRule.unknownPlaceholder("{table}_{Column}")).contains("{Column}");
        assertThat(NamingRule.unknownPlaceholder("{table}_{column")).contains("{column");
        assertThat(NamingRule.unknownPlaceholder("table}_seq")).contains("}");
    }

    @Test
    void namesAreComparedAndShownWithTheirSchemas() {
        List<QualifiedName> existing = List.of(
                new QualifiedName("public", "orders"),
                new QualifiedName("a", "users"),
                new QualifiedName("b", "users"));

        assertThat(NearestNames.suggest("order", existing, QualifiedName::name, QualifiedName::display))
                .isEqualTo("the nearest are public.orders, a.users, b.users");
    }

    private static String suggest(String wanted, List<String> existing) {
        return NearestNames.suggest(wanted, existing, Function.identity(), Function.identity());
    }

    @Test
    void globsAreEqualByTheirText() {
        assertThat(new Glob("a*"))
                .isEqualTo(new Glob("a*"))
                .hasSameHashCodeAs(new Glob("a*"))
                .isNotEqualTo(new Glob("a?"))
                .isNotEqualTo("a*");
        assertThat(new Glob("a*").hashCode()).isNotZero();
    }

    @Test
    void aScopeWithAPatternIsNotEverything() {
        List<Glob> none = List.of();
        List<Glob> some = List.of(new Glob("a"));

        assertThat(Scope.everything().isEverything()).isTrue();
        assertThat(new Scope(some, none, none).isEverything()).isFalse();
        assertThat(new Scope(none, some, none).isEverything()).isFalse();
        assertThat(new Scope(none, none, some).isEverything()).isFalse();
    }
}
