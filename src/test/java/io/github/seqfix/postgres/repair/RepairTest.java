package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairMode;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Schemas;
import io.github.seqfix.testing.TestDatabase;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class RepairTest {
    @Parameter
    String schema = "";

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @BeforeEach
    void createSchema() throws SQLException {
        execute(Schemas.create(schema));
    }

    @ParameterizedTest
    @EnumSource
    void movesJustBeyondTheDataUnderEveryLock(LockMode lock) throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t select generate_series(1, 100)");

        Repair repair = Reset.of(database).lock(lock).repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.next()).isEqualTo(101);
        assertThat(repair.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(repair.method()).isEqualTo(lock == LockMode.NONE ? RepairMethod.SETVAL : RepairMethod.RESTART);
        assertThat(repair.note() == null).isEqualTo(lock == LockMode.TABLE);
        assertThat(insert("t")).isEqualTo(101);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingForASecondRun(LockMode lock) throws SQLException {
        execute(Samples.ONE_OF_EACH);
        Reset.of(database).lock(lock).run();
        List<String> once = positions();

        List<SequenceResult> second = Reset.of(database).lock(lock).run();

        assertThat(second).allSatisfy(result -> assertThat(result.repair()).isNull());
        assertThat(positions()).isEqualTo(once);
    }

    @Test
    void repairsEveryKindOfSequence() throws SQLException {
        execute(Samples.ONE_OF_EACH);

        Reset.of(database).run();

        assertThat(insert("plain")).isEqualTo(11);
        assertThat(insert("by_default")).isEqualTo(18);
        assertThat(insert("odd")).isEqualTo(11);
        assertThat(insert("down")).isEqualTo(-11);
        assertThat(insert("parted")).isEqualTo(11);
        assertThat(insert("fraction")).isEqualTo(11);
        assertThat(insert("always")).isEqualTo(11);
        assertThat(insert("empty")).isEqualTo(1);
    }

    @Test
    void leavesOtherSequencesAloneWhenOneCannotBeRepaired() throws SQLException {
        execute("create table @.a (id smallserial primary key); insert into @.a values (32767);"
                + "create table @.b (id serial primary key); insert into @.b values (7)");

        List<SequenceResult> results = Reset.of(database).run();

        assertThat(outcome(results, "a_id_seq")).isEqualTo(RepairOutcome.REFUSED);
        assertThat(outcome(results, "b_id_seq")).isEqualTo(RepairOutcome.DONE);
        assertThat(insert("b")).isEqualTo(8);
    }

    @Test
    void writesNothingInADryRun() throws SQLException {
        execute(Samples.ONE_OF_EACH);
        List<String> before = positions();

        List<SequenceResult> results = Reset.of(database).dry().run();

        assertThat(positions()).isEqualTo(before);
        assertThat(outcome(results, "plain_id_seq")).isEqualTo(RepairOutcome.PLANNED);
        assertThat(Reset.result(results, "plain_id_seq").finding().observation().next())
                .isEqualTo(1);
        assertThat(repair(results, "plain_id_seq").next()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(
            value = LockMode.class,
            names = {"TABLE", "SEQUENCE"})
    void makesWhatOtherSessionsHaveCachedHarmless(LockMode lock) throws SQLException {
        assertThat(idFromACacheAfterResetTo51(lock)).isEqualTo(51);
    }

    /** What the note of such a repair warns of. */
    @Test
    void doesNotReachWhatOtherSessionsHaveCachedWithoutALock() throws SQLException {
        assertThat(idFromACacheAfterResetTo51(LockMode.NONE)).isEqualTo(2);
    }

    @Test
    void movesBackToTheDataWhenExact() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);"
                + "select setval('@.t_id_seq', 5000);"
                + "create table @.empty (id int generated by default as identity (start with 3));"
                + "select setval('@.empty_id_seq', 70)");

        Reset.of(database).run();
        assertThat(insert("t")).isEqualTo(5001);
        execute("delete from @.t where id > 10");

        Reset.of(database).exact().run();
        assertThat(insert("t")).isEqualTo(11);
        assertThat(insert("empty")).isEqualTo(3);
    }

    @Test
    void bringsAnExhaustedSequenceBackWhenExact() throws SQLException {
        execute("create table @.t (id smallserial primary key); insert into @.t values (10);"
                + "select setval('@.t_id_seq', 32767)");

        assertThat(Reset.of(database).repair("t_id_seq").outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(Reset.of(database).exact().repair("t_id_seq").next()).isEqualTo(11);
        assertThat(insert("t")).isEqualTo(11);
    }

    @Test
    void restartsAndKeepsAMargin() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);"
                + "create table @.empty (id serial primary key)");

        Reset.of(database).policy(RepairMode.FORWARD, 500L, 1000).run();

        assertThat(insert("t")).isEqualTo(1011);
        assertThat(insert("empty")).isEqualTo(500);
    }

    @Test
    void movesAnIntervalOfPooledIdsBeyondTheData() throws SQLException {
        execute("create table @.orders (id bigint primary key); create sequence @.orders_seq increment 50;"
                + "insert into @.orders values (100)");
        Reset reset = Reset.of(database).declaring(Known.pooled(schema, "orders_seq", "orders", 50));

        Repair repair = reset.repair("orders_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.next()).isEqualTo(151);
        assertThat(positions()).containsExactly("orders_seq 151 false");
        assertThat(repair.note()).contains("blocks of 50 ids", "restart them");
    }

    @Test
    void writesWhereTransactionsAreReadOnlyByDefault() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);");
        database.execute("alter database " + database.name() + " set default_transaction_read_only = on");

        assertThat(Reset.of(database).repair("t_id_seq").outcome()).isEqualTo(RepairOutcome.DONE);
    }

    @Test
    void neverUndoesAChangeOfTheDefinitionThatCameInBetween() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);");

        Repair repair = Reset.of(database)
                .beforeRepairs(() -> execute("alter sequence @.t_id_seq increment 50"))
                .repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("changed the sequence's definition");
        assertThat(database.queryLong("select seqincrement from pg_sequence")).isEqualTo(50);
        assertThat(positions()).containsExactly("t_id_seq 1 false");
    }

    @Test
    void saysWhenSomebodyElseWasFaster() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);");

        Repair repair = Reset.of(database)
                .beforeRepairs(() -> execute("select setval('@.t_id_seq', 5000)"))
                .repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.method()).isNull();
        assertThat(repair.next()).isEqualTo(5001);
        assertThat(positions()).containsExactly("t_id_seq 5000 true");
    }

    @ParameterizedTest
    @EnumSource(
            value = LockMode.class,
            names = {"SEQUENCE", "NONE"})
    void decidesAgainUnderEveryLock(LockMode lock) throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);");

        Repair repair = Reset.of(database)
                .lock(lock)
                .beforeRepairs(() -> execute("insert into @.t values (90)"))
                .repair("t_id_seq");

        assertThat(repair.next()).isEqualTo(91);
    }

    @Test
    void reportsWhatAnEventTriggerForbids() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);"
                + "create function @.forbid() returns event_trigger language plpgsql as "
                + "$$ begin raise exception 'no DDL on weekdays'; end $$;"
                + "create event trigger forbid on ddl_command_start when tag in ('ALTER SEQUENCE')"
                + " execute procedure @.forbid()");

        Repair repair = Reset.of(database).repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("nothing was changed", "no DDL on weekdays");
        assertThat(positions()).containsExactly("t_id_seq 1 false");
        assertThat(Reset.of(database).lock(LockMode.NONE).repair("t_id_seq").outcome())
                .isEqualTo(RepairOutcome.DONE);
    }

    @Test
    void reportsWhatAnEventTriggerDoesBehindItsBack() throws SQLException {
        execute("create table @.t (id serial primary key); insert into @.t values (10);"
                + "create function @.meddle() returns event_trigger language plpgsql as "
                + "$$ begin perform setval('@.t_id_seq', 3); end $$;"
                + "create event trigger meddle on ddl_command_end when tag in ('ALTER SEQUENCE')"
                + " execute procedure @.meddle()");

        Repair repair = Reset.of(database).repair("t_id_seq");

        assertThat(repair.outcome()).isEqualTo(RepairOutcome.FAILED);
        assertThat(repair.error()).contains("did not read back as written: next was 4");
        assertThat(repair.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(positions()).containsExactly("t_id_seq 1 false");
    }

    private long idFromACacheAfterResetTo51(LockMode lock) throws SQLException {
        execute("create table @.t (id serial, x int); alter sequence @.t_id_seq cache 20");
        try (Connection cached = database.connect();
                Statement statement = cached.createStatement()) {
            statement.execute(Schemas.in(schema, "insert into @.t (x) values (1)"));
            execute("insert into @.t select generate_series(2, 50)");

            assertThat(Reset.of(database).lock(lock).repair("t_id_seq").next()).isEqualTo(51);

            try (ResultSet row =
                    statement.executeQuery(Schemas.in(schema, "insert into @.t (x) values (1) returning id"))) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<String> positions() throws SQLException {
        return Positions.of(database);
    }

    private long insert(String table) throws SQLException {
        String sql = Schemas.in(schema, "insert into @." + table + " default values returning floor(id)::bigint");
        return new BigInteger(String.valueOf(database.queryString(sql))).longValueExact();
    }

    private void execute(String sql) throws SQLException {
        database.execute(Schemas.in(schema, sql));
    }

    private static RepairOutcome outcome(List<SequenceResult> results, String sequence) {
        return repair(results, sequence).outcome();
    }

    private static Repair repair(List<SequenceResult> results, String sequence) {
        Repair repair = Reset.result(results, sequence).repair();
        if (repair == null) {
            throw new AssertionError(sequence + " was left alone");
        }
        return repair;
    }
}
