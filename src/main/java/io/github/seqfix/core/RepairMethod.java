package io.github.seqfix.core;

/** How a sequence is moved. */
public enum RepairMethod {
    /** {@code ALTER SEQUENCE .. RESTART}: transactional, holds off {@code nextval} meanwhile, reaches cached values. */
    RESTART,
    /**
     * {@code setval} on a sequence that is locked: holds off {@code nextval} meanwhile, as RESTART does, and is used only
     * for sequences without a CACHE. A crash before the commit can leave the sequence moved, which does no harm.
     */
    LOCKED_SETVAL,
    /** {@code setval} alone, for a role that may update the sequence but does not own it, or without a lock. */
    SETVAL;

    /**
     * How a role may move a sequence: ALTER SEQUENCE is for its owner, and holds off {@code nextval}, which nobody wants
     * who asks for no lock.
     *
     * @param owner whether the role may ALTER the sequence
     * @param lock what is to be held off
     */
    public static RepairMethod of(boolean owner, LockMode lock) {
        return owner && lock != LockMode.NONE ? RESTART : SETVAL;
    }

    /** Whether nobody can draw from the sequence while it is moved. */
    public boolean locksSequence() {
        return this != SETVAL;
    }
}
