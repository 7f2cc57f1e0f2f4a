package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Since PostgreSQL 19 logical replication brings positions of sequences along, when it is told to. */
@InBothSchemas
class SubscribedSequencesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private @Nullable TestSchema subscribed;
    private @Nullable TestSchema published;

    SubscribedSequencesTest(String name) {
        this.name = name;
    }

    /** Publisher and subscriber are on one server, so the slot is made by hand: to make it would wait for itself. */
    @BeforeEach
    void publish() throws SQLException {
        PostgresServer server = PostgresServer.shared();
        assumeTrue(server.majorVersion() >= 19, "sequences are replicated since PostgreSQL 19");
        published = new TestSchema(name);
        subscribed = new TestSchema(name);
        assumeTrue("logical".equals(published().queryString("show wal_level")), "wal_level is not logical");
        published().execute("""
                create table @.t (id serial primary key);
                insert into @.t select from generate_series(1, 650);
                insert into @.t select generate_series(651, 700);
                create publication rows for table @.t;
                create publication positions for all sequences;
                """);
        published().execute("select pg_create_logical_replication_slot('" + slot() + "', 'pgoutput')");
        subscribed().execute("create table @.t (id serial primary key)");
    }

    @AfterEach
    void drop() throws SQLException {
        if (subscribed != null) {
            subscribed.execute("alter subscription s disable");
            subscribed.execute("alter subscription s set (slot_name = none)");
            subscribed.execute("drop subscription s");
            subscribed.close();
        }
        if (published != null) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while ("t"
                            .equals(published.queryString(
                                    "select active from pg_replication_slots where slot_name = '" + slot() + '\''))
                    && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            published.execute("select pg_drop_replication_slot('" + slot() + "')");
            published.close();
        }
    }

    @Test
    void refreshIsBetterThanARepairAndUndoesOne() throws Exception {
        subscribe("rows, positions");
        await("select count(*) = 700 from @.t");
        await("select last_value = 650 from @.t_id_seq");

        Finding finding = finding();
        assertThat(finding.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(finding.reason())
                .contains("the sequence belongs to the subscription s", "ALTER SUBSCRIPTION s REFRESH SEQUENCES;");

        Repair repair = Reset.of(subscribed()).repair("t_id_seq");
        assertThat(repair.outcome()).isEqualTo(RepairOutcome.DONE);
        assertThat(repair.note()).contains("ALTER SUBSCRIPTION s REFRESH SEQUENCES undoes it: check again after each");
        assertThat(finding().verdict()).isEqualTo(Verdict.IN_SYNC);

        subscribed().execute("ALTER SUBSCRIPTION s REFRESH SEQUENCES;");
        await("select last_value = 650 from @.t_id_seq");
        assertThat(finding().verdict()).isEqualTo(Verdict.DRIFTED);
    }

    /** No row comes along, so nothing feeds the table. */
    @Test
    void subscriptionOfSequencesAloneIsSaid() throws Exception {
        subscribe("positions");
        await("select last_value = 650 from @.t_id_seq");
        subscribed().execute("insert into @.t values (700)");

        assertThat(finding().reason()).contains("ALTER SUBSCRIPTION s REFRESH SEQUENCES;");
        assertThat(Reset.of(subscribed()).repair("t_id_seq").note()).contains("REFRESH SEQUENCES undoes it");
    }

    @Test
    void subscriptionThatIsDisabledIsSaid() throws Exception {
        subscribe("rows, positions");
        await("select count(*) = 700 from @.t");
        await("select last_value = 650 from @.t_id_seq");
        subscribed().execute("alter subscription s disable");

        assertThatThrownBy(() -> subscribed().execute("alter subscription s refresh sequences"))
                .hasMessageContaining("disabled");
        assertThat(finding().reason())
                .contains("subscription s, which is disabled: ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s REFRESH"
                        + " SEQUENCES; would");
        assertThat(Reset.of(subscribed()).repair("t_id_seq").note())
                .contains("undoes it, once the subscription is enabled");
        subscribed().execute("ALTER SUBSCRIPTION s ENABLE;");
        subscribed().execute("ALTER SUBSCRIPTION s REFRESH SEQUENCES;");
        await("select last_value = 650 from @.t_id_seq");
    }

    private void subscribe(String publications) throws SQLException {
        PostgresServer server = PostgresServer.shared();
        subscribed()
                .execute(String.format(
                        "create subscription s connection 'host=localhost port=%s user=%s password=%s dbname=%s'"
                                + " publication %s with (create_slot = false, slot_name = '%s')",
                        subscribed().queryString("show port"),
                        server.user(),
                        server.password().isEmpty() ? "none" : server.password(),
                        published().database().name(),
                        publications,
                        slot()));
    }

    private String slot() {
        return "slot_of_" + published().database().name();
    }

    private Finding finding() {
        return Reset.result(Reset.of(subscribed()).dry().run(), "t_id_seq").finding();
    }

    private void await(String condition) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!"t".equals(subscribed().queryString(condition))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + condition);
            }
            Thread.sleep(20);
        }
    }

    private TestSchema subscribed() {
        return Objects.requireNonNull(subscribed);
    }

    private TestSchema published() {
        return Objects.requireNonNull(published);
    }
}
