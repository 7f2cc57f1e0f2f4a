package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Reset;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.Pglite;
import io.github.seqfix.testing.Schemas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On PGlite, which takes one connection at a time: the work of several has to be done on it. */
@InBothSchemas
@DisabledOnOs(OS.WINDOWS)
class PgliteTest {
    /** So many that another connection would be worth while for the scan, and for repairs in bulk. */
    private static final int TABLES = 1_000;

    private static final int DRIFTED = 60;
    /** The server notices some time later that a connection has ended. */
    private static final int RETRIES = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String schema;

    PgliteTest(String schema) {
        this.schema = schema;
    }

    @Test
    void repairsAllOverOneConnection() throws Exception {
        Optional<String> obstacle = Pglite.obstacle();
        assumeTrue(obstacle.isEmpty(), obstacle.orElse(""));
        try (Pglite server = Pglite.start()) {
            server.execute(Schemas.create(schema) + Schemas.in(schema, """
                    do $do$ begin
                        for number in 1..%d loop
                            execute format('create table %%s.t%%s (id serial primary key)', $$@$$, number);
                        end loop;
                        for number in 1..%d loop
                            execute format('insert into %%s.t%%s values (10)', $$@$$, number);
                        end loop;
                    end $do$;
                    """.formatted(TABLES, DRIFTED)));
            ConnectionSettings settings = new ConnectionSettings(
                    server.url(), server.user(), "", RETRIES, PATIENCE, new Timeouts(PATIENCE, PATIENCE));

            RunReport reset = run(settings, new Reset(RepairPolicy.forward(), LockMode.TABLE, false));
            RunReport check = run(settings, new Check(Set.of(), Check.WhenNothingIsFound.PASS));

            assertThat(reset.databases().get(0).server().product()).isEqualTo("PGlite");
            assertThat(reset.count(Verdict.IN_SYNC)).isEqualTo(TABLES - DRIFTED);
            assertThat(reset.count(RepairOutcome.DONE)).isEqualTo(DRIFTED);
            assertThat(check.count(Verdict.IN_SYNC)).isEqualTo(TABLES);
            assertThat(server.queryString(Schemas.in(schema, "insert into @.t7 default values returning id")))
                    .isEqualTo("11");
        }
    }

    private static RunReport run(ConnectionSettings settings, Action action) throws Exception {
        return new Run(
                        new RunSettings(List.of(settings), Scope.everything(), Declarations.NONE, 90, action),
                        Progress.NONE)
                .execute();
    }
}
