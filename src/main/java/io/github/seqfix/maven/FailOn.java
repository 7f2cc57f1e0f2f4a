package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Check.WhenNothingIsFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** The parameter {@code failOn}. */
final class FailOn {
    private static final String NONE = "NONE";

    private FailOn() {}

    /**
     * The check that fails as the words say.
     *
     * @param words no word means the default
     * @throws MojoExecutionException when a word means nothing, or NONE does not stand alone
     */
    static Check check(List<String> words) throws MojoExecutionException {
        if (words.isEmpty()) {
            return new Check(
                    Stream.of(Verdict.values()).filter(Verdict::failsByDefault).collect(Collectors.toSet()),
                    WhenNothingIsFound.FAIL_IF_SCOPED);
        }
        if (words.stream().anyMatch(NONE::equalsIgnoreCase)) {
            if (words.size() > 1) {
                throw new MojoExecutionException("failOn: NONE stands alone, or is left out");
            }
            return new Check(Set.of(), WhenNothingIsFound.PASS);
        }
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        WhenNothingIsFound whenNothingIsFound = WhenNothingIsFound.PASS;
        boolean failOnCollision = false;
        for (String word : words) {
            if (word.equalsIgnoreCase(RunReport.NOTHING_FOUND)) {
                whenNothingIsFound = WhenNothingIsFound.FAIL;
            } else if (word.equalsIgnoreCase(RunReport.COLLISION)) {
                failOnCollision = true;
            } else {
                verdicts.add(Words.parse(
                        "failOn",
                        word,
                        Verdict.values(),
                        Verdict::name,
                        RunReport.NOTHING_FOUND,
                        RunReport.COLLISION,
                        NONE));
            }
        }
        return new Check(verdicts, whenNothingIsFound, failOnCollision);
    }
}
