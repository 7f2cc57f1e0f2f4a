package io.github.seqfix.maven;

import io.github.seqfix.core.DatabaseReport;
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

    void write(RunReport report) {
        report.remarks().forEach(log::warn);
        for (DatabaseReport database : report.databases()) {
            Server server = database.server();
            log.info(server.product() + ' ' + server.version() + ", database " + server.database());
        }
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
