package io.github.seqfix.maven;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Durations as parameters spell them: {@code 500ms}, {@code 10s}, {@code 2m}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/config-setting.html">PostgreSQL, Setting Parameters: timeouts are
 *     whole milliseconds of 32 bits, and so are those of the driver's sockets</a>
 */
final class Durations {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

    /** What a timeout of 32 bits holds in milliseconds, less the time that the driver waits longer than the server. */
    private static final Duration LONGEST = Duration.ofMinutes(35_790);

    private Durations() {}

    static Duration parse(String parameter, String text) throws MojoExecutionException {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new MojoExecutionException(
                    parameter + ": '" + text + "' is not a duration; write it like 500ms, 10s or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
        if (duration.compareTo(LONGEST) > 0) {
            throw new MojoExecutionException(parameter + ": '" + text + "' is too long; the longest is "
                    + LONGEST.toMinutes() + "m, almost 25 days");
        }
        return duration;
    }
}
