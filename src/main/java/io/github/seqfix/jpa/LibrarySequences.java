package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.FirstValue;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.SqlName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Libraries that draw ids from sequences by SQL of their own, so that neither the catalog nor an entity tells. What is
 * here was read in the scripts that the libraries bring for PostgreSQL, and in the statements that they send.
 */
final class LibrarySequences {
    private static final String BATCH_DEFAULT_PREFIX = "BATCH_";

    /** Names are without the prefix of Spring Batch; several sequences where the library's version leaves it open. */
    private static final List<Table> SPRING_BATCH = List.of(
            new Table(0, 5, List.of("JOB_SEQ"), "JOB_INSTANCE", "JOB_INSTANCE_ID"),
            // 6 renames it, and its deprecated JobRepositoryFactoryBean keeps the old name.
            new Table(6, Integer.MAX_VALUE, List.of("JOB_INSTANCE_SEQ", "JOB_SEQ"), "JOB_INSTANCE", "JOB_INSTANCE_ID"),
            new Table(0, Integer.MAX_VALUE, List.of("JOB_EXECUTION_SEQ"), "JOB_EXECUTION", "JOB_EXECUTION_ID"),
            new Table(0, Integer.MAX_VALUE, List.of("STEP_EXECUTION_SEQ"), "STEP_EXECUTION", "STEP_EXECUTION_ID"));

    private LibrarySequences() {}

    /** The sequences of the libraries among these, each for the column whose values it gives. */
    static List<DeclaredBinding> of(List<LibraryArtifact> artifacts, JpaSettings settings) {
        List<DeclaredBinding> bindings = new ArrayList<>();
        for (LibraryArtifact artifact : artifacts) {
            if (artifact.is("org.springframework.batch", "spring-batch-core")) {
                SPRING_BATCH.stream()
                        .filter(table -> table.isOf(artifact.majorVersion()))
                        .map(table -> binding(table, prefixes(settings), "Spring Batch " + artifact.version()))
                        .forEach(bindings::add);
            }
        }
        return bindings;
    }

    private static Set<String> prefixes(JpaSettings settings) {
        Set<String> prefixes = new LinkedHashSet<>(settings.all(JpaSettings.BATCH_TABLE_PREFIX));
        prefixes.add(BATCH_DEFAULT_PREFIX);
        return prefixes;
    }

    private static DeclaredBinding binding(Table table, Set<String> prefixes, String client) {
        List<DeclaredBinding.Candidate> candidates = new ArrayList<>();
        for (String prefix : prefixes) {
            for (String sequence : table.sequences) {
                candidates.add(
                        new DeclaredBinding.Candidate(name(prefix, sequence), name(prefix, table.name, table.column)));
            }
        }
        return new DeclaredBinding(
                candidates, Allocation.Kind.PLAIN, BigInteger.ONE, FirstValue.ORDINARY, BoundBy.LIBRARY, client, false);
    }

    /** The prefix can have a schema in front, and ends within the first name. */
    private static SqlName name(String prefix, String... names) {
        List<String> parts = new ArrayList<>();
        String first = prefix + names[0];
        int dot = first.indexOf('.');
        if (dot > 0) {
            parts.add(Identifier.fold(first.substring(0, dot)));
        }
        parts.add(Identifier.fold(first.substring(dot + 1)));
        if (names.length > 1) {
            parts.add(Identifier.fold(names[1]));
        }
        return new SqlName(parts);
    }

    /**
     * A table of a library, in a range of its major versions.
     *
     * @param sequences the names that its sequence can have
     */
    private record Table(int first, int last, List<String> sequences, String name, String column) {

        boolean isOf(int majorVersion) {
            return first <= majorVersion && majorVersion <= last;
        }
    }
}
