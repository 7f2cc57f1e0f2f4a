package io.github.seqfix.report;

import java.io.IOException;
import java.io.Writer;

/** One run of a goal, in one format. */
@FunctionalInterface
public interface Report {

    /** Writes the report; the writer stays open. */
    void write(Writer writer) throws IOException;
}
