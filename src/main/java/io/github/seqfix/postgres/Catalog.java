package io.github.seqfix.postgres;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the database has in scope.
 *
 * @param sequences the sequences with their columns, sorted by name
 * @param remarks what was declared and is not there, a sentence each
 */
record Catalog(List<CatalogSequence> sequences, List<String> remarks) {

    Catalog {
        sequences = List.copyOf(sequences);
        remarks = List.copyOf(remarks);
    }

    Catalog withRemark(String remark) {
        return new Catalog(
                sequences, Stream.concat(Stream.of(remark), remarks.stream()).toList());
    }
}
