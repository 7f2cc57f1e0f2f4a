package io.github.seqfix.postgres;

import java.time.Duration;

/**
 * What a statement may take on the server; zero means without a limit.
 *
 * @param statement {@code statement_timeout}
 * @param lock {@code lock_timeout}
 */
public record Timeouts(Duration statement, Duration lock) {}
