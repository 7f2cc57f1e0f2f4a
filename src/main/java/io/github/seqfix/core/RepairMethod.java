package io.github.seqfix.core;

/** How a sequence is moved. */
public enum RepairMethod {
    /** {@code ALTER SEQUENCE .. RESTART}: transactional, holds off {@code nextval} meanwhile, reaches cached values. */
    RESTART,
    /** {@code setval}: for a role that may update the sequence but does not own it. */
    SETVAL
}
