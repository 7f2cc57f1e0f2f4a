package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.OtherSession;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others do between the look and the move of many sequences: it counts as much as if they were moved one by one. */
@InBothSchemas
class BulkChangesTest {
    private static final int TABLES = ManyTables.COUNT;
    private static final Duration SHORT = Duration.ofMillis(300);

    @AutoClose
    private final TestSchema schema;

    private final String heir;

    BulkChangesTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
        this.heir = "heir_" + this.schema.database().name();
    }

    @BeforeEach
    void createTables() throws SQLException {
        ManyTables.create(schema);
    }

    /** Rows, draws, definitions and owners that came after the look: none is overrun. */
    @Test
    void looksAgainWhereSomethingHasChangedMeanwhile() throws SQLException {
        schema.execute("create role " + heir + "; alter sequence @.t6_id_seq owned by none");
        try {
            List<SequenceResult> results = Reset.of(schema)
                    .beforeRepairs(() -> {
                        schema.execute("insert into @.t1 values (1000)");
                        schema.execute("select setval('@.t2_id_seq', 500)");
                        schema.execute("alter sequence @.t3_id_seq increment by 5");
                        schema.execute("alter table @.t4 owner to " + heir);
                        schema.execute("alter sequence @.t5_id_seq cache 20");
                        // Of a sequence that no table owns, the server would take another owner.
                        schema.execute("alter sequence @.t6_id_seq owner to " + heir);
                    })
                    .run();

            assertThat(Results.repair(results, "t1_id_seq").next()).isEqualTo(1001);
            assertThat(Results.repair(results, "t2_id_seq").next()).isEqualTo(501);
            assertThat(Results.repair(results, "t3_id_seq").error()).contains("changed the sequence's definition");
            assertThat(Results.repair(results, "t4_id_seq").next()).isEqualTo(11);
            assertThat(Results.repair(results, "t4_id_seq").method()).isEqualTo(RepairMethod.RESTART);
            assertThat(Results.repair(results, "t5_id_seq").error()).contains("changed the sequence's definition");
            assertThat(Results.repair(results, "t6_id_seq").next()).isEqualTo(11);
            assertThat(Results.repair(results, "t6_id_seq").method()).isEqualTo(RepairMethod.RESTART);
            assertThat(owner("t4_id_seq")).isEqualTo(heir);
            assertThat(owner("t6_id_seq")).isEqualTo(heir);
            assertThat(results.stream()
                            .filter(result -> result.has(RepairOutcome.DONE))
                            .count())
                    .isEqualTo(TABLES - 2);
        } finally {
            schema.execute("alter table @.t4 owner to current_user; alter sequence @.t6_id_seq owner to current_user;"
                    + "drop role " + heir);
        }
    }

    /** Rows, draws and definitions, without the lock on the tables, too. */
    @ParameterizedTest
    @EnumSource(
            value = LockMode.class,
            names = {"SEQUENCE", "NONE"})
    void looksAgainWithWeakerLocks(LockMode lock) throws SQLException {
        List<SequenceResult> results = Reset.of(schema)
                .lock(lock)
                .beforeRepairs(() -> {
                    schema.execute("insert into @.t1 values (1000)");
                    schema.execute("select setval('@.t2_id_seq', 500)");
                    schema.execute("alter sequence @.t3_id_seq increment by 5");
                })
                .run();

        assertThat(Results.repair(results, "t1_id_seq").next()).isEqualTo(1001);
        assertThat(Results.repair(results, "t2_id_seq").next()).isEqualTo(501);
        assertThat(Results.repair(results, "t3_id_seq").error()).contains("changed the sequence's definition");
        assertThat(results.stream()
                        .filter(result -> result.has(RepairOutcome.DONE))
                        .count())
                .isEqualTo(TABLES - 1);
    }

    /** What the server counts tells whether an owner was overruled; where it does not count, nothing does. */
    @Test
    void overrulesNoOwnerWhereTheServerDoesNotCount() throws SQLException {
        // Of a sequence that a table owns, the server would refuse to take another owner.
        schema.execute("create role " + heir + "; alter sequence @.t4_id_seq owned by none;" + "alter database "
                + schema.database().name() + " set track_counts = off");
        try {
            List<SequenceResult> results = Reset.of(schema)
                    .beforeRepairs(() -> schema.execute("alter sequence @.t4_id_seq owner to " + heir))
                    .run();

            assertThat(results).hasSize(TABLES).allMatch(result -> result.has(RepairOutcome.DONE));
            assertThat(owner("t4_id_seq")).isEqualTo(heir);
        } finally {
            schema.execute("alter sequence @.t4_id_seq owner to current_user; drop role " + heir);
        }
    }

    @Test
    void lockedTablesCostNoOtherItsRepair() throws SQLException {
        try (OtherSession holder = schema.begin()) {
            holder.execute("insert into @.t7 values (20)");

            List<SequenceResult> results = Reset.of(schema, SHORT).run();

            assertThat(Results.repair(results, "t7_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(results)
                    .filteredOn(result -> result.has(RepairOutcome.DONE))
                    .hasSize(TABLES - 1)
                    .allSatisfy(result -> assertThat(
                                    Objects.requireNonNull(result.repair()).method())
                            .isEqualTo(ManyTables.method()));
        }
    }

    /** Until a transaction that has drawn ends, its next draw could come between the look and the move. */
    @Test
    void waitsForTransactionsThatHaveDrawn() throws SQLException {
        try (OtherSession holder = schema.begin()) {
            holder.execute("select nextval('@.t6_id_seq')");

            List<SequenceResult> results = Reset.of(schema, SHORT).run();

            assertThat(Results.repair(results, "t6_id_seq").outcome()).isEqualTo(RepairOutcome.FAILED);
            assertThat(results.stream()
                            .filter(result -> result.has(RepairOutcome.DONE))
                            .count())
                    .isEqualTo(TABLES - 1);
        }
    }

    @Test
    void whatSessionsHaveCachedNeedsAndGetsARestart() throws SQLException {
        schema.execute("alter sequence @.t8_id_seq cache 10; insert into @.t8 values (30)");
        try (OtherSession other = schema.begin()) {
            other.execute("select nextval('@.t8_id_seq')");
            other.commit();

            Repair repair = Results.repair(Reset.of(schema).run(), "t8_id_seq");

            assertThat(repair.method()).isEqualTo(RepairMethod.RESTART);
            other.execute("insert into @.t8 default values");
        }
    }

    /** A row past the range hides the ones that count: what is compared under the lock would not tell. */
    @Test
    void rowsPastTheRangeHideNothing() throws SQLException {
        schema.execute("alter table @.t9 alter id type bigint; insert into @.t9 values (5000000000)");

        List<SequenceResult> results = Reset.of(schema)
                .beforeRepairs(() -> schema.execute("insert into @.t9 values (700)"))
                .run();

        assertThat(Results.repair(results, "t9_id_seq").next()).isEqualTo(701);
    }

    /** Beyond the rows of another node is no room: whether a place between them is free, a look beyond them does not tell. */
    @Test
    void placesBetweenOthersRowsAreLookedAtOneByOne() throws SQLException {
        ManyTables.forEach(
                schema,
                TABLES,
                "alter sequence @.t%1$d_id_seq increment by 2 maxvalue 100; insert into @.t%1$d values (5), (100);");

        List<SequenceResult> results = Reset.of(schema)
                .beforeRepairs(() -> schema.execute("insert into @.t7 values (7)"))
                .run();

        assertThat(results).hasSize(TABLES).allSatisfy(result -> {
            boolean met = result.finding().name().name().equals("t7_id_seq");
            Repair repair = Objects.requireNonNull(result.repair());
            assertThat(repair.next()).isEqualTo(met ? 9 : 7);
            assertThat(repair.method()).isEqualTo(RepairMethod.RESTART);
        });
        ManyTables.insertIntoEach(schema);
    }

    private @Nullable String owner(String sequence) throws SQLException {
        return schema.queryString(
                "select pg_get_userbyid(relowner) from pg_class where oid = '@." + sequence + "'::regclass");
    }
}
