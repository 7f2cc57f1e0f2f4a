package io.github.seqfix.postgres.connection;

import java.time.Duration;

/**
 * How long the server may take over a statement, and wait for a lock; zero means without a limit.
 *
 * @param statement {@code statement_timeout}
 * @param lock {@code lock_timeout}
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-client.html">PostgreSQL, Client Connection
 *     Defaults</a>
 */
public record Timeouts(Duration statement, Duration lock) {}
