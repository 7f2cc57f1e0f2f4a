package io.github.seqfix.postgres.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A run that checks little says so, and what names can tell. */
@InBothSchemas
class UncheckedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private final TestSchema schema;

    UncheckedTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @Test
    void mostlyBlindRunNamesTheRulesThatWouldMatch() throws Exception {
        createFetchedByTheApplication("%s_seq", 4);
        createFetchedByTheApplication("sq_%s_id", 3);
        schema.execute("create sequence @.of_nothing; create table @.known (id serial primary key)");

        String remark = remark(run(List.of()));

        assertThat(remark)
                .startsWith(
                        "8 of 9 sequences are not checked: no column is known to draw from them; by their names 7 of");
        Matcher rules = Pattern.compile("\"-Dseqfix.namingRules=(.*)\"").matcher(remark);
        assertThat(rules.find()).isTrue();
        RunReport again = run(List.of(rules.group(1).split(",")));
        assertThat(again.databases().get(0).remarks()).isEmpty();
        assertThat(again.results())
                .filteredOn(result -> result.finding().verdict() == Verdict.DRIFTED)
                .hasSize(7);
    }

    @Test
    void mostlyBlindRunWithoutARuleAsksForMappings() throws Exception {
        schema.execute("create table @.orders (id bigint primary key)");
        for (String name : List.of("one", "two", "three", "four", "orders_seq")) {
            schema.execute("create sequence @." + name);
        }

        assertThat(remark(run(List.of())))
                .isEqualTo(
                        "5 of 5 sequences are not checked: no column is known to draw from them; state their columns as"
                                + " mappings, and leave out what nothing uses with excludes");
    }

    @Test
    void halfOfThemOrAFewAreNoRemark() throws Exception {
        for (int number = 1; number <= 4; number++) {
            schema.execute("create sequence @.s" + number);
        }
        assertThat(run(List.of()).databases().get(0).remarks()).isEmpty();

        schema.execute("create sequence @.s5");
        for (int number = 1; number <= 5; number++) {
            schema.execute("create table @.t" + number + " (id serial)");
        }
        assertThat(run(List.of()).databases().get(0).remarks()).isEmpty();
    }

    /** What starts over by design is no blind spot. */
    @Test
    void sequencesThatCycleDoNotCount() throws Exception {
        for (int number = 1; number <= 5; number++) {
            schema.execute("create sequence @.s" + number + " cycle");
        }

        assertThat(run(List.of()).databases().get(0).remarks()).isEmpty();
    }

    @Test
    void ruleThatBindsALeftoverToAColumnOfAnotherSequenceSaysSo() throws Exception {
        schema.execute("create table @.orders (id serial primary key); create sequence @.orders_seq");

        assertThat(remark(run(List.of("{table}_seq"))))
                .isEqualTo(schema.named("orders").display() + ".id is bound to "
                        + schema.named("orders_id_seq").display() + " and "
                        + schema.named("orders_seq").display() + ", to "
                        + schema.named("orders_seq").display()
                        + " by a naming rule: what does not feed it is to be left out with excludes");
    }

    @Test
    void rulesThatBindTwoSequencesToOneColumnSaySo() throws Exception {
        schema.execute("create table @.orders (id bigint primary key); create sequence @.orders_seq;"
                + " create sequence @.seq_orders");
        List<String> rules = List.of("{table}_seq", "seq_{table}");

        assertThat(remark(run(rules)))
                .isEqualTo(schema.named("orders").display() + ".id is bound to "
                        + schema.named("orders_seq").display() + " and "
                        + schema.named("seq_orders").display()
                        + ", each by a naming rule: what does not feed it is to be left out with excludes");
        Scope scope = new Scope(List.of(), List.of(), List.of(new Glob("*.seq_orders")));
        assertThat(run(scope, rules).databases().get(0).remarks()).isEmpty();
    }

    /** However many there are, they are one remark. */
    @Test
    void sequencesThatAnotherColumnOwnsAreOneRemark() throws Exception {
        for (int number = 1; number <= 7; number++) {
            schema.execute("create table @.old" + number + " (id int); create sequence @.s" + number + " owned by @.old"
                    + number + ".id; create table @.t" + number + " (id bigint default nextval('@.s" + number + "'))");
        }

        assertThat(remark(run(List.of())))
                .startsWith("7 sequences are owned by a column that does not draw from it")
                .contains("s5 OWNED BY ")
                .doesNotContain("s6 OWNED BY ")
                .endsWith("; and 2 more in the reports");
    }

    private void createFetchedByTheApplication(String sequence, int tables) throws SQLException {
        String kind = sequence.substring(0, 1).replace("%", "a");
        for (int number = 0; number < tables; number++) {
            String table = "table_" + kind + number;
            schema.execute("create table @." + table + " (id bigint primary key); insert into @." + table
                    + " values (10); create sequence @." + String.format(sequence, table));
        }
    }

    private static String remark(RunReport report) {
        List<String> remarks = report.databases().get(0).remarks();
        assertThat(remarks).hasSize(1);
        return remarks.get(0);
    }

    private RunReport run(List<String> namingRules) throws Exception {
        return run(Scope.everything(), namingRules);
    }

    private RunReport run(Scope scope, List<String> namingRules) throws Exception {
        TestDatabase database = schema.database();
        ConnectionSettings settings = new ConnectionSettings(
                database.url(), database.user(), database.password(), 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE));
        Declarations declarations = CommandLine.declarations("", namingRules);
        Check check = new Check(Set.of(), Check.WhenNothingIsFound.PASS);
        return new Run(new RunSettings(List.of(settings), scope, declarations, 90, check), (step, done, total) -> {})
                .execute();
    }
}
