package io.github.seqfix.maven;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.SqlName;
import java.math.BigInteger;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** One {@code <mapping>}: a column that draws from a sequence without the catalog knowing. */
public final class Mapping {
    private static final int MAXIMUM_COLUMN_PARTS = 3;

    private @Nullable String sequence;
    private @Nullable String column;
    private @Nullable String allocation;
    private @Nullable String block;

    /** The sequence, as SQL writes it: <code>orders_seq</code>, <code>shop."Orders seq"</code>. */
    public void setSequence(String sequence) {
        this.sequence = sequence;
    }

    /** The column with its table, as SQL writes it: <code>orders.id</code>, <code>shop.orders.id</code>. */
    public void setColumn(String column) {
        this.column = column;
    }

    /** How values become ids: PLAIN (default), POOLED, HILO, LEGACY_HILO, or NOT_COMPARABLE. */
    public void setAllocation(String allocation) {
        this.allocation = allocation;
    }

    /** How many ids one value stands for: a positive whole number; by default the sequence's increment. */
    public void setBlock(String block) {
        this.block = block;
    }

    DeclaredBinding binding() throws MojoExecutionException {
        SqlName sequenceName = name("sequence", sequence, 1, 2);
        SqlName columnName = name("column", column, 2, MAXIMUM_COLUMN_PARTS);
        Kind kind = kind();
        if (kind == Kind.NOT_COMPARABLE && block != null) {
            throw new MojoExecutionException(
                    "mappings: " + this + " states a block of ids, which NOT_COMPARABLE has not");
        }
        return new DeclaredBinding(
                List.of(new DeclaredBinding.Candidate(sequenceName, columnName)),
                kind == null ? null : kind.allocation,
                block(),
                null,
                BoundBy.MAPPING,
                "mappings: " + sequenceName + '=' + columnName,
                kind != Kind.NOT_COMPARABLE,
                true);
    }

    private static SqlName name(String part, @Nullable String text, int fewest, int most)
            throws MojoExecutionException {
        if (text == null) {
            throw new MojoExecutionException("mappings: a mapping has no <" + part + ">; add it, such as <" + part + ">"
                    + (fewest == 1 ? "orders_seq" : "orders.id") + "</" + part + ">");
        }
        return SqlName.parse(text.strip())
                .filter(name -> name.parts().size() >= fewest && name.parts().size() <= most)
                .orElseThrow(() -> new MojoExecutionException("mappings: '" + text + "' is not the name of a " + part
                        + "; write " + (fewest == 1 ? "orders_seq or shop.orders_seq" : "orders.id or shop.orders.id")
                        + ", with double quotes where SQL needs them"));
    }

    private @Nullable Kind kind() throws MojoExecutionException {
        return allocation == null ? null : Words.parse("mappings: allocation", allocation, Kind.values(), Kind::name);
    }

    /** The words of {@code <allocation>}. */
    private enum Kind {
        PLAIN(Allocation.Kind.PLAIN),
        POOLED(Allocation.Kind.POOLED),
        HILO(Allocation.Kind.HILO),
        LEGACY_HILO(Allocation.Kind.LEGACY_HILO),
        /** The ids are made from the values in a way that nobody can compare, and that is known. */
        NOT_COMPARABLE(null);

        private final Allocation.@Nullable Kind allocation;

        Kind(Allocation.@Nullable Kind allocation) {
            this.allocation = allocation;
        }
    }

    private @Nullable BigInteger block() throws MojoExecutionException {
        if (block == null) {
            return null;
        }
        if (!block.strip().matches("0*[1-9]\\d{0,17}")) {
            throw new MojoExecutionException(
                    "mappings: the block '" + block + "' is not a positive whole number; write it like 50");
        }
        return new BigInteger(block.strip());
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return sequence
                + "="
                + column
                + (allocation == null ? "" : ":" + allocation)
                + (block == null ? "" : "(" + block + ")");
    }
}
