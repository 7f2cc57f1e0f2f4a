package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report for a CI system's list of tests: a test case a sequence, which fails when the goal fails for it. What else a
 * person should read about is the output of a test that passes.
 *
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">Surefire's schema</a>
 */
public final class JUnitReport implements Report {
    private static final double MILLIS_PER_SECOND = 1000;
    /** Sequences are read together: none has a time of its own. */
    private static final String NO_TIME = "0";

    private final RunReport report;
    private final DatabaseNames names;

    public JUnitReport(RunReport report) {
        this.report = report;
        this.names = new DatabaseNames(report);
    }

    @Override
    public void write(Writer writer) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            newLine(xml);
            writeSuite(xml);
            xml.writeEndDocument();
            newLine(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void writeSuite(XMLStreamWriter xml) throws XMLStreamException {
        int empty = report.failsForNothing() ? count(DatabaseReport::isEmpty) : 0;
        int unread = report.unread().size();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "seqfix:" + report.goal());
        attribute(
                xml, "time", String.format(Locale.ROOT, "%.3f", report.elapsed().toMillis() / MILLIS_PER_SECOND));
        attribute(xml, "timestamp", report.startedAt().toString());
        attribute(xml, "tests", String.valueOf(report.results().size() + empty + unread));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
        attribute(
                xml,
                "failures",
                String.valueOf(report.failures().size() + empty + (report.failsForUnread() ? unread : 0)));
        newLine(xml);
        for (LocatedResult located : (Iterable<LocatedResult>) report.located()::iterator) {
            writeCase(xml, located);
        }
        for (int place = 0; place < report.databases().size(); place++) {
            writeDatabase(xml, place, report.databases().get(place));
        }
        xml.writeEndElement();
    }

    private int count(Predicate<DatabaseReport> which) {
        return (int) report.databases().stream().filter(which).count();
    }

    /** A database that fails the goal since it has nothing to look at, or one that could not be looked at. */
    private void writeDatabase(XMLStreamWriter xml, int place, DatabaseReport database) throws XMLStreamException {
        String failure = database.failure();
        if (failure != null) {
            startCase(xml, names.of(place), "sequences");
            if (report.failsForUnread()) {
                writeFailure(xml, Verdict.UNKNOWN.name(), failure);
            } else {
                writeOutput(xml, failure);
            }
            endCase(xml);
        } else if (report.failsForNothing() && database.isEmpty()) {
            startCase(xml, names.of(place), "sequences");
            writeFailure(xml, RunReport.NOTHING_FOUND, String.join("; ", database.remarks()));
            endCase(xml);
        }
    }

    private void writeCase(XMLStreamWriter xml, LocatedResult located) throws XMLStreamException {
        SequenceResult result = located.result();
        Finding finding = result.finding();
        startCase(
                xml,
                names.of(located.place())
                        + '.'
                        + Identifier.display(finding.name().schema()),
                Identifier.display(finding.name().name()));
        List<String> sentences = Sentences.of(result);
        if (report.isFailure(result)) {
            writeFailure(xml, finding.verdict().name(), String.join("; ", sentences));
        } else if (!sentences.isEmpty()) {
            writeOutput(xml, finding.verdict() + ": " + String.join("; ", sentences));
        }
        endCase(xml);
    }

    private static void writeOutput(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement("system-out");
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void startCase(XMLStreamWriter xml, String group, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "name", name);
        attribute(xml, "classname", group);
        attribute(xml, "time", NO_TIME);
    }

    private static void endCase(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        newLine(xml);
    }

    private static void writeFailure(XMLStreamWriter xml, String type, String message) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute(xml, "message", message);
        attribute(xml, "type", type);
        xml.writeCharacters(XmlText.of(message));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }

    private static void newLine(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
