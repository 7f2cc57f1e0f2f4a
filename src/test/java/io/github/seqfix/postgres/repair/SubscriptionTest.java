package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logical replication brings rows, and no positions of sequences. */
@InBothSchemas
class SubscriptionTest {
    private static OwnPostgres server;
    /** Another server: on the same one, DROP SUBSCRIPTION can wait for itself for ever, as seen on PostgreSQL 12. */
    private static OwnPostgres source;

    @AutoClose
    private final TestSchema schema;

    /** The same tables, published. */
    @AutoClose
    private final TestSchema published;

    SubscriptionTest(String schema) throws SQLException {
        this.schema = server.createSchema(schema);
        this.published = source.createSchema(schema);
    }

    @BeforeAll
    static void start() throws Exception {
        source = OwnPostgres.start(Map.of("wal_level", "logical"));
        server = OwnPostgres.start(Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        source.close();
    }

    @BeforeEach
    void subscribe() throws SQLException {
        for (TestSchema each : List.of(schema, published)) {
            each.execute("create table @.fed (id serial primary key);"
                    + "create table @.fed_child (primary key (id)) inherits (@.fed);"
                    + "create table @.other (id serial primary key);"
                    + "insert into @.fed values (10); insert into @.other values (10)");
        }
        published.execute("create publication p for table only @.fed_child");
        schema.execute("create subscription s connection 'host=localhost port=" + source.port()
                + " user=postgres dbname=" + published.database().name() + "' publication p with (copy_data = false)");
    }

    /** Neither database could be dropped. */
    @AfterEach
    void unsubscribe() throws SQLException {
        schema.execute("drop subscription if exists s");
    }

    @Test
    void repairsUnderTheTableLockAndWarns() {
        List<SequenceResult> results = Reset.of(schema).run();

        Repair fed = Results.repair(results, "fed_id_seq");
        assertThat(fed.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(fed.note()).contains("the active subscription s writes into", "repair once more when it has ended");
        assertThat(Results.repair(results, "other_id_seq").note()).isNull();
    }

    @Test
    void reasonSaysThatATableIsFed() {
        List<SequenceResult> results = Reset.of(schema).dry().run();

        assertThat(Reset.result(results, "fed_id_seq").finding().reason())
                .contains("already holds 10")
                .endsWith("and brings no positions of sequences along: repair when it has ended, before applications"
                        + " insert here");
        assertThat(Reset.result(results, "other_id_seq").finding().reason()).doesNotContain("subscription");
    }

    @ParameterizedTest
    @EnumSource(
            value = LockMode.class,
            names = {"SEQUENCE", "NONE"})
    void refusesWithoutTheTableLock(LockMode lock) {
        Repair fed = reset(lock, "fed_id_seq");

        assertThat(fed.outcome()).isEqualTo(RepairOutcome.REFUSED);
        assertThat(fed.error()).contains("repair with lock=table, or disable the subscription first");
    }

    @Test
    void doesNotMindASubscriptionThatIsDisabled() throws SQLException {
        schema.execute("alter subscription s disable");

        assertThat(reset(LockMode.TABLE, "fed_id_seq").note()).isNull();
    }

    private Repair reset(LockMode lock, String sequence) {
        return Reset.of(schema).lock(lock).repair(sequence);
    }
}
