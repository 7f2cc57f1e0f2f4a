package io.github.seqfix.maven;

import io.github.seqfix.report.ReportFormat;
import io.github.seqfix.run.RunSettings;
import java.util.List;

/**
 * All parameters of a goal, read and found to mean something, but for the folder of its reports: what makes two executions
 * the same.
 *
 * @param run what the goal does
 * @param reports the formats in which it is reported
 */
record GoalSettings(RunSettings run, List<ReportFormat> reports) {

    GoalSettings {
        reports = List.copyOf(reports);
    }
}
