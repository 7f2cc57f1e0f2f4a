package io.github.seqfix.core;

import java.util.function.Supplier;

/**
 * A repair as a piece of SQL that others run later, and that decides again then.
 *
 * @param preamble what has to be run once in a session before it: the same for all repairs of a run
 * @param epilogue what clears that away afterwards
 * @param call writes the repair itself
 */
public record RepairScript(String preamble, String epilogue, Supplier<String> call) {}
