package io.github.seqfix.demo;

import java.util.function.Consumer;

/**
 * Of what a build prints, the lines of its plugin and whether it is green. Maven's frame around them (what it scans and
 * builds, how long that took, how to see more) is the same each time and would hide the story.
 */
final class PluginLines implements Consumer<String> {

    private static final String GOAL = "[INFO] --- ";
    private static final String RULE = "[INFO] -----";
    private static final String OUTCOME = "[INFO] BUILD ";

    private final Consumer<String> reader;
    private boolean withinGoal;

    /**
     * Creates a filter for one build.
     *
     * @param reader is told what remains
     */
    PluginLines(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith(GOAL)) {
            withinGoal = true;
        } else if (line.startsWith(RULE)) {
            withinGoal = false;
        } else if (withinGoal || line.startsWith(OUTCOME)) {
            reader.accept(line);
        }
    }
}
