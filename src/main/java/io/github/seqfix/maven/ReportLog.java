package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Server;
import io.github.seqfix.report.ConsoleReport;
import org.apache.maven.plugin.logging.Log;

/** Logs a report: each line as loud as what it says. */
final class ReportLog {
    private final Log log;

    ReportLog(Log log) {
        this.log = log;
    }

    /** Says in which database a goal is at work, before it is: whoever has named a wrong one may still stop it. */
    void connected(Server server, String source) {
        log.info(String.format(
                "%s %s at %s:%d, database %s, as %s (%s)",
                server.product(),
                server.version(),
                server.host(),
                server.port(),
                server.database(),
                server.role(),
                source));
    }

    void write(RunReport report) {
        report.remarks().forEach(log::warn);
        ConsoleReport console = new ConsoleReport(report, log.isDebugEnabled());
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
