package io.github.seqfix.postgres.connection;

import java.sql.SQLException;

/**
 * Detects a crash of the server: an idle transaction on a connection of its own, which a crash would end. While it is
 * open, commits made with {@code synchronous_commit = off} are not lost.
 */
public final class CrashWatch implements AutoCloseable {
    private static final SqlTemplate CRASH_WATCH = SqlTemplate.load(CrashWatch.class, "crash_watch");

    private final DatabaseSession session;

    private CrashWatch(DatabaseSession session) {
        this.session = session;
    }

    /** Begins to watch, on a connection that is closed together with this. */
    static CrashWatch start(DatabaseSession session) throws SQLException {
        session.openEndless(CRASH_WATCH.render());
        return new CrashWatch(session);
    }

    /** Whether the server has not crashed since the start. */
    public boolean hasNotCrashed() {
        try {
            session.execute(CRASH_WATCH.render());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
