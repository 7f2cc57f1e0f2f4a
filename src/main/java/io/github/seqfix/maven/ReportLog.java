package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Server;
import io.github.seqfix.report.ConsoleReport;
import io.github.seqfix.run.RunListener;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Logs a report: each line as loud as what it says. */
final class ReportLog implements RunListener {
    /** What Maven writes before a line: [WARNING] and a blank. */
    private static final int LABEL = 10;

    private final Log log;
    private final int width;
    private final @Nullable String file;

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

    /** Says in which database a goal is at work, before it is: whoever has named a wrong one may still stop it. */
    @Override
    public void connecting(String database, String source) {
        log.info("database: " + database + " (from " + source + ')');
    }

    @Override
    public void connected(Server server, String source) {
        log.debug(String.format(
                "%s %s at %s:%d, database %s, as %s",
                server.product(), server.version(), server.host(), server.port(), server.database(), server.role()));
    }

    @Override
    public void took(String step, Duration time) {
        log.debug(step + " in " + time.toMillis() + " ms");
    }

    /** Under -q nothing: the failure says what has to be known. */
    void write(RunReport report) {
        if (!log.isInfoEnabled()) {
            return;
        }
        report.remarks().forEach(log::warn);
        ConsoleReport console = new ConsoleReport(report, log.isDebugEnabled(), width - LABEL, file);
        for (ConsoleReport.Line line : console.table()) {
            switch (line.severity()) {
                case ERROR -> log.error(line.text());
                case WARNING -> log.warn(line.text());
                case INFO -> log.info(line.text());
                case DEBUG -> log.debug(line.text());
            }
        }
        log.info(console.summary());
    }
}
