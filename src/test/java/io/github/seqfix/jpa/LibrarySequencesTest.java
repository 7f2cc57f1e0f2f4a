package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spring Batch's own scripts create for PostgreSQL, in 4.3, 5.2 and 6.0. */
class LibrarySequencesTest {
    private static final String EXECUTIONS = "batch_job_execution_seq -> batch_job_execution.job_execution_id";
    private static final String STEPS = "batch_step_execution_seq -> batch_step_execution.step_execution_id";

    @ParameterizedTest
    @CsvSource({"4.3.10", "5.2.2"})
    void upToVersion5OneSequenceHasTheOldName(String version) {
        assertThat(names(version))
                .containsExactlyInAnyOrder("batch_job_seq -> batch_job_instance.job_instance_id", EXECUTIONS, STEPS);
    }

    @Test
    void version6RenamesIt() {
        assertThat(names("6.0.6"))
                .containsExactlyInAnyOrder(
                        "batch_job_instance_seq -> batch_job_instance.job_instance_id"
                                + " | batch_job_seq -> batch_job_instance.job_instance_id",
                        EXECUTIONS,
                        STEPS);
    }

    @Test
    void thePrefixOfTheTablesCanBeSet() {
        assertThat(names("5.2.2", JpaSettings.BATCH_TABLE_PREFIX, "Jobs.B_"))
                .contains("jobs.b_job_execution_seq -> jobs.b_job_execution.job_execution_id | " + EXECUTIONS);
    }

    @Test
    void aPrefixWithoutASchemaBeforeItsDotHasNone() {
        assertThat(names("5.2.2", JpaSettings.BATCH_TABLE_PREFIX, ".B_"))
                .contains("b_job_execution_seq -> b_job_execution.job_execution_id | " + EXECUTIONS);
    }

    @Test
    void eachValueIsAnId() {
        assertThat(bindings("5.2.2")).hasSize(3).allSatisfy(binding -> {
            assertThat(binding.kind()).isEqualTo(Allocation.Kind.PLAIN);
            assertThat(binding.block()).isEqualTo(BigInteger.ONE);
            assertThat(binding.firstValue()).isEqualTo(FirstValue.ORDINARY);
            assertThat(binding.boundBy()).isEqualTo(BoundBy.LIBRARY);
            assertThat(binding.origin()).isEqualTo("Spring Batch 5.2.2");
            assertThat(binding.required()).isFalse();
        });
    }

    @Test
    void otherLibrariesHaveNone() {
        assertThat(LibrarySequences.of(
                        List.of(
                                new LibraryArtifact(
                                        "org.springframework.batch", "spring-batch-infrastructure", "5.2.2"),
                                new LibraryArtifact("org.quartz-scheduler", "quartz", "2.5.2")),
                        MappingSamples.settings()))
                .isEmpty();
    }

    private static List<String> names(String version, String... settings) {
        return bindings(version, settings).stream()
                .map(binding -> String.join(" | ", candidates(binding).toList()))
                .toList();
    }

    private static Stream<String> candidates(DeclaredBinding binding) {
        return binding.candidates().stream().map(candidate -> candidate.sequence() + " -> " + candidate.column());
    }

    private static List<DeclaredBinding> bindings(String version, String... settings) {
        return LibrarySequences.of(
                List.of(new LibraryArtifact("org.springframework.batch", "spring-batch-core", version)),
                MappingSamples.settings(settings));
    }
}
