package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.testing.OwnPostgres;
import io.github.seqfix.testing.Schemas;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logical replication brings rows, and no positions of sequences. */
@ParameterizedClass
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
class SubscriptionTest {
    private static OwnPostgres server;
    /** Another server: on the same one, DROP SUBSCRIPTION can wait for itself for ever, as seen on PostgreSQL 12. */
    private static OwnPostgres source;

    @Parameter
    String schema = "";

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
        String tables = "drop table if exists @.fed_child, @.fed, @.other;" + Schemas.create(schema)
                + "create table @.fed (id serial primary key);"
                + "create table @.fed_child (primary key (id)) inherits (@.fed);"
                + "create table @.other (id serial primary key);"
                + "insert into @.fed values (10); insert into @.other values (10)";
        source.execute("drop publication if exists p");
        source.execute(Schemas.in(schema, tables));
        source.execute(Schemas.in(schema, "create publication p for table only @.fed_child"));
        server.execute(Schemas.in(schema, tables));
        server.execute("create subscription s connection 'host=localhost port=" + source.port()
                + " user=postgres dbname=postgres' publication p with (copy_data = false)");
    }

    @AfterEach
    void unsubscribe() throws SQLException {
        server.execute("drop subscription if exists s");
    }

    @Test
    void repairsUnderTheTableLockAndWarns() {
        Repair fed = reset(LockMode.TABLE, "fed_id_seq");

        assertThat(fed.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(fed.note()).contains("the active subscription s writes into", "repair once more when it has ended");
        assertThat(reset(LockMode.TABLE, "other_id_seq").note()).isNull();
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
        server.execute("alter subscription s disable");

        assertThat(reset(LockMode.TABLE, "fed_id_seq").note()).isNull();
    }

    private static Repair reset(LockMode lock, String sequence) {
        try {
            server.execute("select setval(c.oid::regclass, 1, false) from pg_class c where relkind = 'S'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Reset.of(server.url(), server.user(), "").lock(lock).repair(sequence);
    }
}
