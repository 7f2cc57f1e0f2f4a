package io.github.seqfix.postgres.repair;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.SqlName;
import java.math.BigInteger;
import java.util.List;

/** Bindings that no catalog knows. */
final class Known {
    private Known() {}

    /** A table whose column id is filled by a client that takes values in blocks. */
    static Declarations pooled(String schema, String sequence, String table, long block) {
        return allocated(schema, sequence, table, Allocation.Kind.POOLED, block);
    }

    static Declarations allocated(String schema, String sequence, String table, Allocation.Kind kind, long block) {
        DeclaredBinding binding = new DeclaredBinding(
                List.of(new DeclaredBinding.Candidate(SqlName.of(schema, sequence), SqlName.of(schema, table, "id"))),
                kind,
                BigInteger.valueOf(block),
                null,
                BoundBy.MAPPING,
                "the test",
                true);
        return new Declarations(List.of(binding), List.of());
    }
}
