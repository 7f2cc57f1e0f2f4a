package io.github.seqfix.postgres.connection;

import java.time.Duration;

/**
 * The settings that each transaction brings along, and the statements that make them.
 *
 * @param timeouts how long a statement may take, and wait for a lock
 * @param clientEncoding the encoding in which the server sends texts
 * @param searchPath where names without a schema are looked up
 * @param local whether what is altered is altered on this node of Citus only
 */
record TransactionSettings(Timeouts timeouts, String clientEncoding, SearchPath searchPath, boolean local) {
    static final String SEPARATOR = ";\n";

    private static final SqlTemplate BEGIN = SqlTemplate.load(TransactionSettings.class, "begin");
    private static final SqlTemplate WITHOUT_TRANSACTION_TIMEOUT =
            SqlTemplate.load(TransactionSettings.class, "without_transaction_timeout");
    private static final SqlTemplate READ_PAGES = SqlTemplate.load(TransactionSettings.class, "read_pages");
    private static final SqlTemplate BEGIN_MOVE = SqlTemplate.load(TransactionSettings.class, "begin_move_fragment");
    private static final SqlTemplate LIMIT = SqlTemplate.load(TransactionSettings.class, "limit");
    private static final SqlTemplate WITHOUT_PROPAGATION =
            SqlTemplate.load(TransactionSettings.class, "citus_without_propagation");
    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

    /** Those of a session of which nothing is known yet. */
    static TransactionSettings of(Timeouts timeouts) {
        return new TransactionSettings(timeouts, "UTF8", SearchPath.EMPTY, false);
    }

    TransactionSettings withClientEncoding(String encoding) {
        return new TransactionSettings(timeouts, encoding, searchPath, local);
    }

    TransactionSettings withSearchPath(SearchPath path) {
        return new TransactionSettings(timeouts, clientEncoding, path, local);
    }

    TransactionSettings onThisNodeOnly() {
        return new TransactionSettings(timeouts, clientEncoding, searchPath, true);
    }

    /**
     * The settings of a transaction that the driver has opened.
     *
     * @param access read only or read write
     * @param version the major version of the server
     */
    String begin(String access, Duration lockTimeout, int version) {
        String settings = endless(
                BEGIN.sql("access", access)
                        .text("client_encoding", clientEncoding)
                        .sql("search_path", searchPath.sql())
                        .number("statement_timeout", timeouts.statement().toMillis())
                        .number("lock_timeout", lockTimeout.toMillis())
                        .render(),
                version);
        return local ? settings + SEPARATOR + WITHOUT_PROPAGATION.render() : settings;
    }

    /** With a setting that lets the transaction take as long as it takes. */
    private static String endless(String settings, int version) {
        return version < FIRST_WITH_TRANSACTION_TIMEOUT
                ? settings
                : settings + SEPARATOR + WITHOUT_TRANSACTION_TIMEOUT.render();
    }

    /** The setting that bounds the statements that follow. */
    static String limit(Duration time) {
        return LIMIT.number("statement_timeout", time.toMillis()).render();
    }

    /** The same for a query that reads no more than a few pages of each table. */
    String beginPages(String access, Duration lockTimeout, int version) {
        return begin(access, lockTimeout, version) + SEPARATOR + READ_PAGES.render();
    }

    /** The settings of a transaction of short statements, in a block that commits by itself. */
    String beginMove(Duration lockTimeout) {
        return BEGIN_MOVE
                        .sql("search_path", searchPath.sql())
                        .number("lock_timeout", lockTimeout.toMillis())
                        .render()
                + SEPARATOR
                + READ_PAGES.render();
    }
}
