package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
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

    public JUnitReport(RunReport report) {
        this.report = report;
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
        List<DatabaseReport> empty = emptyDatabases();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "seqfix:" + report.goal());
        attribute(
                xml, "time", String.format(Locale.ROOT, "%.3f", report.elapsed().toMillis() / MILLIS_PER_SECOND));
        attribute(xml, "timestamp", report.startedAt().toString());
        attribute(xml, "tests", String.valueOf(report.results().size() + empty.size()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
        attribute(xml, "failures", String.valueOf(report.failures().size() + empty.size()));
        newLine(xml);
        for (DatabaseReport database : report.databases()) {
            for (SequenceResult result : database.results()) {
                writeCase(xml, database, result);
            }
        }
        for (DatabaseReport database : empty) {
            startCase(xml, database.server().database(), "sequences");
            writeFailure(xml, RunReport.NOTHING_FOUND, String.join("; ", database.remarks()));
            endCase(xml);
        }
        xml.writeEndElement();
    }

    /** Those that fail the goal since they have nothing to look at. */
    private List<DatabaseReport> emptyDatabases() {
        return report.failOnNothing()
                ? report.databases().stream()
                        .filter(database -> database.results().isEmpty())
                        .toList()
                : List.of();
    }

    private void writeCase(XMLStreamWriter xml, DatabaseReport database, SequenceResult result)
            throws XMLStreamException {
        Finding finding = result.finding();
        Server server = database.server();
        startCase(
                xml,
                server.database() + '.' + Identifier.display(finding.name().schema()),
                Identifier.display(finding.name().name()));
        List<String> sentences = Sentences.of(result);
        if (report.isFailure(result)) {
            writeFailure(xml, finding.verdict().name(), String.join("; ", sentences));
        } else if (!sentences.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.of(finding.verdict() + ": " + String.join("; ", sentences)));
            xml.writeEndElement();
        }
        endCase(xml);
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
