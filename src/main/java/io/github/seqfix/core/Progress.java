package io.github.seqfix.core;

/** Is told how far a run has come, by whichever thread has come further. */
@FunctionalInterface
public interface Progress {
    /** For whoever does not want to know. */
    Progress NONE = (step, done, total) -> {};

    /** What a run does with one sequence after the other. */
    enum Step {
        READ("read"),
        REPAIR("repaired");

        private final String participle;

        Step(String participle) {
            this.participle = participle;
        }

        /** What has been done with a sequence that is through. */
        public String participle() {
            return participle;
        }
    }

    /**
     * Is called after each advance.
     *
     * @param step what is being done
     * @param done with how many sequences
     * @param total of how many
     */
    void advance(Step step, int done, int total);
}
