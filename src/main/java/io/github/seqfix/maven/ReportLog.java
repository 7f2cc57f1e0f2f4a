package io.github.seqfix.maven;

import io.github.seqfix.core.NameList;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Server;
import io.github.seqfix.report.ConsoleReport;
import io.github.seqfix.run.RunListener;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Logs a report: each line as loud as what it says. */
final class ReportLog implements RunListener {
    /** What Maven writes before a line: [WARNING] and a blank. */
    private static final int LABEL = 10;

    /** More are for the report, and for a person who asks for all with -X. */
    private static final int MOST_DATABASES_NAMED = 10;

    private final Log log;
    private final int width;
    private final @Nullable String file;
    private volatile boolean several;
    private volatile boolean named = true;

    /**
     * Writes to Maven's log.
     *
     * @param log the log
     * @param width how many characters fit into a line of the terminal
     * @param file the report that has all, as a person would name it; null when none is written
     */
    ReportLog(Log log, int width, @Nullable String file) {
        this.log = log;
        this.width = width;
        this.file = file;
    }

    @Override
    public void listing(String database, String source) {
        log.info("databases: all that match, of the server of " + database + " (from " + source + ')');
    }

    @Override
    public void selected(List<String> databases) {
        several = true;
        named = databases.size() <= MOST_DATABASES_NAMED;
        if (!named) {
            log.info("databases: " + databases.size() + ": " + NameList.of(databases));
        }
    }

    /** Says in which database a goal is at work, before it is: whoever has named a wrong one may still stop it. */
    @Override
    public void connecting(String database, String source) {
        String line = "database: " + database + " (from " + source + ')';
        if (named) {
            log.info(line);
        } else {
            log.debug(line);
        }
    }

    @Override
    public void connected(Server server, String source) {
        log.debug(String.format(
                "%s %s at %s:%d, database %s, as %s",
                server.product(), server.version(), server.host(), server.port(), server.database(), server.role()));
    }

    @Override
    public void failed(Server server, Exception failure) {
        log.debug("database " + server.database() + " could not be looked at", failure);
    }

    @Override
    public void took(String database, String step, Duration time) {
        log.debug((several ? database + ": " : "") + step + " in " + time.toMillis() + " ms");
    }

    /** Under -q nothing: the failure says what has to be known. */
    void write(RunReport report) {
        if (!log.isInfoEnabled()) {
            return;
        }
        ConsoleReport console = new ConsoleReport(report, log.isDebugEnabled(), width - LABEL, file);
        write(console.remarks());
        write(console.table());
        log.info(console.summary());
    }

    private void write(List<ConsoleReport.Line> lines) {
        for (ConsoleReport.Line line : lines) {
            switch (line.severity()) {
                case ERROR -> log.error(line.text());
                case WARNING -> log.warn(line.text());
                case INFO -> log.info(line.text());
                case DEBUG -> log.debug(line.text());
            }
        }
    }
}
