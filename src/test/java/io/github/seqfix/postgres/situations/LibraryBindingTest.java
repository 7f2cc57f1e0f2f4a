package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.SqlName;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.PostgresServer;
import io.github.seqfix.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a library draws, and what cannot be read, in a database. */
class LibraryBindingTest {
    private static final DeclaredBinding JOBS = new DeclaredBinding(
            List.of(candidate("job_seq"), candidate("job_instance_seq")),
            Allocation.Kind.PLAIN,
            null,
            null,
            BoundBy.LIBRARY,
            "Spring Batch 6",
            false);

    @AutoClose
    private final TestDatabase database = PostgresServer.shared().createDatabase();

    @Test
    void aLibraryIsBoundInEachSchemaThatItUses() throws Exception {
        database.execute("""
                create schema "Other";
                create sequence job_seq;
                create table job (id bigint primary key);
                insert into job select generate_series(1, 5);
                create sequence "Other".job_instance_seq;
                create table "Other".job (id bigint primary key);
                insert into "Other".job select generate_series(1, 7);
                """);

        RunResults run = reset(new Declarations(List.of(JOBS), List.of()));

        SequenceResult result = run.of(new QualifiedName("public", "job_seq"));
        assertThat(result.finding().verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(result.finding().reason()).contains("Spring Batch 6 draws from it");
        assertThat(result.finding().observation().columns())
                .extracting(ObservedColumn::binding)
                .singleElement()
                .satisfies(binding -> assertThat(binding.boundBy()).isEqualTo(BoundBy.LIBRARY));
        database.execute("insert into job values (nextval('job_seq'))");
        database.execute("insert into \"Other\".job values (nextval('\"Other\".job_instance_seq'))");
    }

    @Test
    void whatTheLibraryDoesNotUseIsNothingToSpeakOf() throws Exception {
        database.execute("create sequence job_seq; create schema other; create table other.job (id bigint)");

        assertThat(reset(new Declarations(List.of(JOBS), List.of()))
                        .of(new QualifiedName("public", "job_seq"))
                        .finding()
                        .reason())
                .doesNotContain("Spring Batch");
    }

    @Test
    void ofTwoSequencesForOneColumnNoneIsTaken() throws Exception {
        database.execute("create sequence job_seq; create sequence job_instance_seq; create table job (id bigint)");

        assertThat(reset(new Declarations(List.of(JOBS), List.of())).verdicts().values())
                .containsOnly(Verdict.UNBOUND);
    }

    @Test
    void aGeneratorThatCannotBeReadIsTheReason() throws Exception {
        database.execute("create sequence a_seq; create sequence b_seq");

        assertThat(reason(List.of("custom generator acme.Ids on shop.Order.id")))
                .isEqualTo("not read: custom generator acme.Ids on shop.Order.id; if it draws from this sequence, state"
                        + " it: <mapping><sequence>public.a_seq</sequence><column>table.column</column></mapping>");
        assertThat(reason(List.of("one", "two", "three"))).startsWith("not read: one, two, three; ");
        assertThat(reason(List.of("one", "two", "three", "four", "five")))
                .startsWith("not read: one, two, three and 2 more; ");
    }

    private String reason(List<String> unread) throws Exception {
        return String.valueOf(reset(new Declarations(List.of(), List.of(), unread))
                .of(new QualifiedName("public", "a_seq"))
                .finding()
                .reason());
    }

    private RunResults reset(Declarations declarations) throws Exception {
        return RunResults.reset(
                RunResults.settings(database.url(), database.user(), database.password()), declarations);
    }

    private static DeclaredBinding.Candidate candidate(String sequence) {
        return new DeclaredBinding.Candidate(new SqlName(List.of(sequence)), new SqlName(List.of("job", "id")));
    }
}
