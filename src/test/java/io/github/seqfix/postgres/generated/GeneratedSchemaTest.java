package io.github.seqfix.postgres.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Reset;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.Runs;
import io.github.seqfix.testing.TestDatabase;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of random schemas. A seed that fails is told; {@code -Dseqfix.test.seeds=} tries more of them. */
class GeneratedSchemaTest {
    private static final int TOGETHER = 50;
    private static final long SEEDS = Long.getLong("seqfix.test.seeds", 400);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Stream<Long> batches() {
        return LongStream.range(0, (SEEDS + TOGETHER - 1) / TOGETHER).boxed();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void verdictsAreWhatInsertsDo(long batch) throws Exception {
        List<GeneratedSchema> schemas = LongStream.range(batch * TOGETHER, (batch + 1) * TOGETHER)
                .mapToObj(GeneratedSchema::new)
                .toList();
        try (TestDatabase database = PostgresServer.shared().createDatabase();
                InsertOracle oracle = new InsertOracle(database)) {
            for (GeneratedSchema schema : schemas) {
                database.execute(schema.sql());
            }
            Map<QualifiedName, Long> nextBefore = next(schemas, oracle);
            Map<QualifiedName, Boolean> collidedBefore = new HashMap<>();
            for (GeneratedSchema schema : schemas) {
                collidedBefore.put(schema.sequence(), oracle.collides(schema));
            }

            Map<QualifiedName, Finding> found = reset(database);

            for (GeneratedSchema schema : schemas) {
                Finding finding = Objects.requireNonNull(found.get(schema.sequence()));
                assertThat(isBehind(finding))
                        .as("%s%n%s", finding, schema.sql())
                        .isEqualTo(collidedBefore.get(schema.sequence()));
                assertThat(
                                finding.observation().next() == null
                                        ? null
                                        : finding.observation().next().longValue())
                        .as(schema.sql())
                        .isEqualTo(nextBefore.get(schema.sequence()));
                assertRepaired(schema, finding, oracle, nextBefore.get(schema.sequence()));
            }
            Map<QualifiedName, Long> nextAfter = next(schemas, oracle);
            Map<QualifiedName, Finding> again = reset(database);
            assertThat(again.values()).noneMatch(finding -> finding.verdict() == Verdict.DRIFTED);
            assertThat(next(schemas, oracle)).isEqualTo(nextAfter);
        }
    }

    /** What nextval returns; where it would raise, a sequence is missing. */
    private static Map<QualifiedName, Long> next(List<GeneratedSchema> schemas, InsertOracle oracle)
            throws SQLException {
        Map<QualifiedName, Long> positions = new HashMap<>();
        for (GeneratedSchema schema : schemas) {
            Long next = oracle.next(schema);
            if (next != null) {
                positions.put(schema.sequence(), next);
            }
        }
        return positions;
    }

    private static void assertRepaired(
            GeneratedSchema schema, Finding finding, InsertOracle oracle, @Nullable Long before) throws Exception {
        Long after = oracle.next(schema);
        if (finding.verdict() == Verdict.DRIFTED) {
            assertThat(oracle.collides(schema)).as(schema.sql()).isFalse();
            assertThat(after).as(schema.sql()).isNotNull().isNotEqualTo(before);
            assertThat(Long.signum(Objects.requireNonNull(after) - Objects.requireNonNull(before)))
                    .as(schema.sql())
                    .isEqualTo(finding.observation().sequence().increment().signum());
        } else {
            assertThat(after).as(schema.sql()).isEqualTo(before);
        }
    }

    private static boolean isBehind(Finding finding) {
        BigInteger behindBy = finding.behindBy();
        return behindBy != null && behindBy.signum() > 0;
    }

    private static Map<QualifiedName, Finding> reset(TestDatabase database) throws Exception {
        ConnectionSettings settings = new ConnectionSettings(
                database.url(), database.user(), database.password(), 0, PATIENCE, new Timeouts(PATIENCE, PATIENCE));
        Map<QualifiedName, Finding> findings = new HashMap<>();
        Runs.run(settings, Declarations.NONE, new Reset(RepairPolicy.forward(), LockMode.TABLE, false))
                .forEach(result -> findings.put(result.finding().name(), result.finding()));
        return findings;
    }
}
