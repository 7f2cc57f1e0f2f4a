package io.github.seqfix.maven;

import io.github.seqfix.report.ReportFormat;
import io.github.seqfix.run.RunSettings;
import java.util.List;

/**
 * All parameters of a goal, read and found to mean something, but for the folder of its reports.
 *
 * @param run what the goal does
 * @param reports the formats in which it is reported
 * @param onlyOnce whether the modules of a build share the run
 */
record GoalSettings(RunSettings run, List<ReportFormat> reports, boolean onlyOnce) {

    GoalSettings {
        reports = List.copyOf(reports);
    }
}
