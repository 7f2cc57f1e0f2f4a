package io.github.seqfix.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Boolean parameters, as words. Maven itself takes whatever is not {@code true} for false, so that {@code dryRun=yes} would
 * write.
 */
final class Switches {
    private Switches() {}

    /**
     * Whether a switch is on. A bare {@code -Dseqfix.dryRun} comes as {@code true}: Maven sets it.
     *
     * @throws MojoExecutionException when the word is neither true nor false, in whatever case
     */
    static boolean isOn(String parameter, @Nullable String word) throws MojoExecutionException {
        String stripped = word == null ? "" : word.strip();
        if (stripped.equalsIgnoreCase("true")) {
            return true;
        }
        if (stripped.equalsIgnoreCase("false")) {
            return false;
        }
        throw new MojoExecutionException(
                parameter + ": '" + stripped + "' is not known; it must be one of true, false");
    }
}
