package io.github.seqfix.maven;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Parses the words of parameters that allow only some. */
final class Words {
    private Words() {}

    /**
     * Finds what a word stands for, in whatever case it is written.
     *
     * @param others words that the caller knows by itself, to be named beside the allowed ones
     * @throws MojoExecutionException when it stands for nothing; the message names the words that do
     */
    static <T> T parse(String parameter, String word, T[] allowed, Function<T, String> name, String... others)
            throws MojoExecutionException {
        return Stream.of(allowed)
                .filter(constant -> name.apply(constant).equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(String.format(
                        "%s: '%s' is not known; it must be one of %s",
                        parameter,
                        word,
                        Stream.concat(Stream.of(allowed).map(name), Stream.of(others))
                                .collect(Collectors.joining(", ")))));
    }
}
