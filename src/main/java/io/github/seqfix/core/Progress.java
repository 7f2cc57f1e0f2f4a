package io.github.seqfix.core;

/** Listener for progress; called from several threads. */
@FunctionalInterface
public interface Progress {
    /** Ignores all progress. */
    Progress NONE = (step, done, total) -> {};

    /** What a run does with each sequence, or with each of several databases. */
    enum Step {
        READ("read"),
        REPAIR("repaired"),
        DATABASE("finished databases");

        private final String participle;

        Step(String participle) {
            this.participle = participle;
        }

        /** What has been done with what is counted. */
        public String participle() {
            return participle;
        }
    }

    /**
     * Is called after each advance.
     *
     * @param step what is being done
     * @param done with how many
     * @param total of how many
     */
    void advance(Step step, int done, int total);
}
