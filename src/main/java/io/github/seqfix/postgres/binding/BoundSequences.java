package io.github.seqfix.postgres.binding;

import java.util.List;
import java.util.stream.Stream;

/**
 * The sequences in scope, with the columns that draw from them.
 *
 * @param sequences the sequences with their columns, sorted by name
 * @param remarks what was declared and is not there, a sentence each
 */
public record BoundSequences(List<BoundSequence> sequences, List<String> remarks) {

    public BoundSequences {
        sequences = List.copyOf(sequences);
        remarks = List.copyOf(remarks);
    }

    public BoundSequences withRemark(String remark) {
        return new BoundSequences(
                sequences, Stream.concat(Stream.of(remark), remarks.stream()).toList());
    }
}
