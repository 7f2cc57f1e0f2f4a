package io.github.seqfix.postgres.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Glob;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Reset;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which sequences a run looks at: people think in tables, and patterns are over schemas and sequences. */
@InBothSchemas
class ScopeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Action CHECK = new Check(Set.of(), Check.WhenNothingIsFound.PASS);
    private static final Action RESET = new Reset(RepairPolicy.forward(), LockMode.TABLE, false);

    private static final String SEQUENCE_ELSEWHERE = """
            create schema numbers;
            create sequence numbers.s;
            create sequence numbers.of_others;
            create table @.audit (id bigint primary key default nextval('numbers.s'));
            insert into @.audit select generate_series(1, 10);
            """;

    /** What {@code CREATE TABLE .. (LIKE .. INCLUDING ALL)} leaves, with the sequences made by hand. */
    private static final String CLONED_TENANT = """
            create schema template;
            create table template.orders (id serial primary key);
            create table @.orders (like template.orders including all);
            create sequence @.orders_id_seq owned by @.orders.id;
            insert into @.orders select generate_series(1, 10);
            select setval('template.orders_id_seq', 20);
            """;

    @AutoClose
    private final TestSchema schema;

    ScopeTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @Test
    void tableOfASelectedSchemaBringsInTheSequenceThatItDrawsFrom() throws Exception {
        schema.execute(SEQUENCE_ELSEWHERE);

        assertThat(verdicts(run(schemas(schema.name()), CHECK))).isEqualTo(Map.of("numbers.s", Verdict.DRIFTED));
        run(schemas(schema.name()), RESET);
        assertThat(schema.insert("audit")).isEqualTo(11);
    }

    @Test
    void includesAndExcludesFilterWhatTablesBringIn() throws Exception {
        schema.execute(SEQUENCE_ELSEWHERE);
        List<Glob> schemas = List.of(new Glob(schema.name()));

        assertThat(verdicts(run(new Scope(schemas, List.of(), List.of(new Glob("numbers.s"))), CHECK)))
                .isEmpty();
        assertThat(verdicts(run(new Scope(schemas, List.of(new Glob("numbers.of_*")), List.of()), CHECK)))
                .isEmpty();
        assertThat(verdicts(run(new Scope(schemas, List.of(new Glob("*.s")), List.of()), CHECK)))
                .containsOnlyKeys("numbers.s");
    }

    @Test
    void triggerOfASelectedSchemaBringsInTheSequenceThatItDrawsFrom() throws Exception {
        schema.execute("""
                create schema numbers;
                create sequence numbers.s;
                create table @.audit (id bigint primary key);
                create function @.fill() returns trigger language plpgsql as
                    $$ begin new.id := nextval('numbers.s'); return new; end $$;
                create trigger fill before insert on @.audit for each row execute procedure @.fill();
                """);

        assertThat(verdicts(run(schemas(schema.name()), CHECK))).isEqualTo(Map.of("numbers.s", Verdict.UNBOUND));
    }

    @Test
    void mappingBringsInItsSequence() throws Exception {
        schema.execute("""
                create schema numbers;
                create sequence numbers.s;
                create table @.audit (id bigint primary key);
                insert into @.audit values (10);
                """);
        Declarations mapping = CommandLine.declarations(schema.sql("numbers.s=@.audit.id"), List.of());

        assertThat(verdicts(run(schemas(schema.name()), mapping, CHECK)))
                .isEqualTo(Map.of("numbers.s", Verdict.DRIFTED));
    }

    @Test
    void defaultThatDrawsFromTheTemplatesSequenceIsToldOfWithTheCure() throws Exception {
        schema.execute(CLONED_TENANT);

        RunReport report = run(Scope.everything(), CHECK);

        assertThat(verdicts(report))
                .containsEntry("template.orders_id_seq", Verdict.IN_SYNC)
                .containsEntry(schema.name() + ".orders_id_seq", Verdict.UNBOUND);
        assertThat(remark(report))
                .endsWith(" that was cloned: " + schema.named("orders_id_seq").display()
                        + "; its reason has the statement that changes it")
                .doesNotContain("ALTER TABLE");
        String reason = reason(report, schema.name());
        assertThat(reason)
                .contains(schema.named("orders").display()
                        + ".id draws from a sequence of the same name in another schema")
                .contains("template.orders_id_seq, and nothing is known to draw from this one")
                .endsWith("; then seqfix:reset");
        Matcher statement = Pattern.compile("ALTER TABLE .*\\)(?=; then)").matcher(reason);
        assertThat(statement.find()).isTrue();
        schema.execute(statement.group());

        assertThat(verdicts(run(Scope.everything(), RESET)))
                .containsEntry(schema.name() + ".orders_id_seq", Verdict.DRIFTED);
        assertThat(schema.insert("orders")).isEqualTo(11);
        assertThat(remarks(run(Scope.everything(), CHECK))).isEmpty();
    }

    @Test
    void manyClonedTablesAreOneRemark() throws Exception {
        schema.execute(CLONED_TENANT + """
                create table template.items (id serial primary key);
                create table @.items (like template.items including all);
                create sequence @.items_id_seq;
                """);

        assertThat(remark(run(Scope.everything(), CHECK)))
                .contains(schema.named("items_id_seq").display() + ", "
                        + schema.named("orders_id_seq").display())
                .endsWith("; the reason of each has the statement that changes it");
    }

    /** A schema of sequences, or of tables, is a way to order things. */
    @Test
    void schemaWithoutANamesakeIsNotToldOf() throws Exception {
        schema.execute(SEQUENCE_ELSEWHERE + """
                create sequence @.of_others;
                create table numbers.t (id bigint default nextval('numbers.of_others'));
                create table @.mine (id bigint default nextval('@.of_others'));
                """);

        assertThat(remarks(run(Scope.everything(), CHECK))).isEmpty();
    }

    @Test
    void sequencesOfExtensionsAreCountedAndLookedAtByName() throws Exception {
        createExtensionsSequence();
        String path = schema.name() + ".internals_id_seq";

        RunReport report = run(Scope.everything(), CHECK);
        assertThat(verdicts(report)).containsOnlyKeys(schema.name() + ".own_id_seq");
        assertThat(remark(report))
                .isEqualTo("not looked at, since extensions look after their own: 1 sequence of plpgsql (1)");

        assertThatThrownBy(() -> run(including("*.internals_*"), CHECK))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("belongs to an extension")
                .hasMessageEndingWith(path + " of plpgsql");
        assertThat(verdicts(run(including("*.own_id_seq"), CHECK))).containsOnlyKeys(schema.name() + ".own_id_seq");
        assertThat(remarks(run(new Scope(List.of(), List.of(), List.of(new Glob("*.internals_id_seq"))), CHECK)))
                .isEmpty();

        assertThat(verdicts(run(including(path), RESET))).isEqualTo(Map.of(path, Verdict.DRIFTED));
        assertThat(schema.insert("internals")).isEqualTo(11);
    }

    @Test
    void mappingBringsInTheSequenceOfAnExtension() throws Exception {
        createExtensionsSequence();
        Declarations mapping = CommandLine.declarations(schema.sql("@.internals_id_seq=@.internals.id"), List.of());

        assertThat(verdicts(run(Scope.everything(), mapping, CHECK)))
                .containsEntry(schema.name() + ".internals_id_seq", Verdict.DRIFTED);
    }

    /** The rows come back from a dump, and the position of their sequence does not. */
    @Test
    void sequencesWhoseRowsADumpRestoresAreNamed() throws Exception {
        createExtensionsSequence();
        schema.execute(
                "update pg_extension set extconfig = array['@.internals'::regclass::oid], extcondition = array['']"
                        + " where extname = 'plpgsql'");
        Matcher advice = Pattern.compile("plpgsql \\(1\\); pg_dump restores the rows of some: look at those, too, with"
                        + " \"-Dseqfix\\.includes=(.*)\"")
                .matcher(remark(run(Scope.everything(), CHECK)));

        assertThat(advice.find()).isTrue();
        List<Glob> includes =
                List.of(advice.group(1).split(",")).stream().map(Glob::new).toList();
        assertThat(verdicts(run(new Scope(List.of(), includes, List.of()), CHECK)))
                .containsOnlyKeys(schema.name() + ".own_id_seq", schema.name() + ".internals_id_seq");
    }

    /** The position of a sequence that the extension lists comes back, too; a default is as good as an owner. */
    @Test
    void sequencesWhosePositionsADumpRestoresAreNotNamed() throws Exception {
        createExtensionsSequence();
        schema.execute("""
                create sequence @.shared;
                create table @.configuration (id bigint default nextval('@.shared'));
                alter extension plpgsql add table @.configuration;
                alter extension plpgsql add sequence @.shared;
                update pg_extension set extconfig = array['@.internals'::regclass::oid,
                    '@.internals_id_seq'::regclass::oid, '@.configuration'::regclass::oid], extcondition = array['', '', '']
                    where extname = 'plpgsql';
                """);

        assertThat(remark(run(Scope.everything(), CHECK)))
                .endsWith("plpgsql (2); pg_dump restores the rows of some: look at those, too, with"
                        + " \"-Dseqfix.includes=*," + schema.name() + ".shared\"");
    }

    private void createExtensionsSequence() throws SQLException {
        schema.execute("""
                create table @.own (id serial primary key);
                create table @.internals (id serial primary key);
                insert into @.internals values (10);
                alter extension plpgsql add table @.internals;
                alter extension plpgsql add sequence @.internals_id_seq;
                """);
    }

    private static Scope schemas(String name) {
        return new Scope(List.of(new Glob(name)), List.of(), List.of());
    }

    private static Scope including(String glob) {
        return new Scope(List.of(), List.of(new Glob(glob)), List.of());
    }

    private RunReport run(Scope scope, Action action) throws Exception {
        return run(scope, Declarations.NONE, action);
    }

    private RunReport run(Scope scope, Declarations declarations, Action action) throws Exception {
        TestDatabase database = schema.database();
        ConnectionSettings settings = new ConnectionSettings(
                database.url(), database.user(), database.password(), 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE));
        return new Run(new RunSettings(List.of(settings), scope, declarations, 90, action), (step, done, total) -> {})
                .execute();
    }

    private static Map<String, Verdict> verdicts(RunReport report) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        report.results()
                .forEach(result -> verdicts.put(
                        result.finding().name().schema()
                                + '.'
                                + result.finding().name().name(),
                        result.finding().verdict()));
        return verdicts;
    }

    private static String reason(RunReport report, String schema) {
        return report.results().stream()
                .filter(result -> result.finding().name().schema().equals(schema))
                .map(result -> Objects.requireNonNull(result.finding().reason()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> remarks(RunReport report) {
        return report.databases().get(0).remarks();
    }

    private static String remark(RunReport report) {
        assertThat(remarks(report)).hasSize(1);
        return remarks(report).get(0);
    }
}
