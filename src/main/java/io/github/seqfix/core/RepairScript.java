package io.github.seqfix.core;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;

/**
 * A repair as a piece of SQL that others run later, and that decides again then.
 *
 * @param preamble what has to be run once in a session before it: the same for all repairs of a run
 * @param epilogue what clears that away afterwards
 * @param next where it moves the sequence, as far as could be seen
 * @param notes what it does not guarantee, a sentence each
 * @param call writes the repair itself
 */
public record RepairScript(
        String preamble, String epilogue, BigInteger next, List<String> notes, Supplier<String> call) {
    public RepairScript {
        notes = List.copyOf(notes);
    }
}
