package io.github.seqfix.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseScopeTest {
    private final List<ListedDatabase> databases = List.of(
            database("postgres"),
            new ListedDatabase("template0", true, false),
            new ListedDatabase("template1", true, true),
            new ListedDatabase("Old one", false, false),
            database("tenant_1"),
            database("tenant_2"),
            database("Tenant_3"));

    @Test
    void globsIncludeAndExclude() throws Exception {
        assertThat(choose("tenant_*").names()).containsExactly("tenant_1", "tenant_2");
        assertThat(choose("tenant_?", "Tenant_3").names()).containsExactly("tenant_1", "tenant_2", "Tenant_3");
        assertThat(choose("tenant_*", "!tenant_2").names()).containsExactly("tenant_1");
        assertThat(choose("*", "! postgres", "!tenant_?").names()).containsExactly("Tenant_3");
    }

    @Test
    void excludesAloneLeaveAllOthers() throws Exception {
        assertThat(choose("!postgres").names()).containsExactly("tenant_1", "tenant_2", "Tenant_3");
    }

    @Test
    void whatIsLeftOutIsSaidWhereItMatches() throws Exception {
        assertThat(choose("*").names()).containsExactly("postgres", "tenant_1", "tenant_2", "Tenant_3");
        assertThat(choose("*").remarks())
                .containsExactly(
                        "not looked at: template0, template1 are templates",
                        "not looked at: \"Old one\" allows no connections");
        assertThat(choose("*", "!template0").remarks()).contains("not looked at: template1 is a template");
        assertThat(choose("tenant_*").remarks()).isEmpty();
    }

    @Test
    void severalThatAllowNoConnectionsAreSaidTogether() throws Exception {
        assertThat(DatabaseScope.parse(List.of("*"))
                        .choose(List.of(
                                new ListedDatabase("a", false, false),
                                new ListedDatabase("b", false, false),
                                database("c")))
                        .remarks())
                .containsExactly("not looked at: a, b allow no connections");
    }

    @Test
    void aGlobThatMatchesNothingIsAnError() {
        assertThatThrownBy(() -> choose("tenant_*", "shop*"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage(
                        "databases: no database matches 'shop*'; the server has postgres, tenant_1, tenant_2, Tenant_3");
        assertThatThrownBy(() -> choose("tenant_*", "!shop*"))
                .hasMessageStartingWith("databases: no database matches '!shop*'; the server has postgres");
    }

    @Test
    void globsThatLeaveNothingAreAnError() {
        assertThatThrownBy(() -> choose("template?", "Old*"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage(
                        "databases: nothing is left to look at: template0, template1 are templates; \"Old one\" allows"
                                + " no connections");
        assertThatThrownBy(() -> choose("tenant_1", "!tenant_1")).hasMessage("databases: nothing is left to look at");
    }

    @Test
    void ofManyNamesTenAreShown() {
        List<String> names = IntStream.range(0, 12).mapToObj(Integer::toString).toList();

        assertThat(NameList.of(List.of())).isEqualTo("none");
        assertThat(NameList.of(names.subList(0, 10))).isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
        assertThat(NameList.of(names)).isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more");
    }

    private DatabaseScope.Choice choose(String... globs) throws UnknownNameException {
        return DatabaseScope.parse(Stream.of(globs).toList()).choose(databases);
    }

    private static ListedDatabase database(String name) {
        return new ListedDatabase(name, false, true);
    }
}
