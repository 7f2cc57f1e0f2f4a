package io.github.seqfix.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Collision;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.Numbers;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.SequenceResult;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequences for the script of the HTML report: a row each, the most urgent first, with the names of its fields written
 * once. Whole numbers are texts: JavaScript's numbers end at 2^53.
 */
final class HtmlData {
    /** In the order of {@link #writeRow}. */
    private static final List<String> FIELDS = List.of(
            "database",
            "schema",
            "name",
            "verdict",
            "severity",
            "reason",
            "dataType",
            "start",
            "increment",
            "min",
            "max",
            "cache",
            "cycle",
            "lastValue",
            "called",
            "next",
            "edge",
            "limit",
            "behindBy",
            "collidesAt",
            "collidesIn",
            "usedPercent",
            "allocation",
            "columns",
            "repair");

    private final RunReport report;

    HtmlData(RunReport report) {
        this.report = report;
    }

    void write(Writer writer) throws IOException {
        writer.write("<script type=\"application/json\" id=\"data\">");
        JsonFactory factory = new JsonFactory();
        factory.setCharacterEscapes(new ScriptEscapes());
        try (JsonGenerator json = factory.createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("databases");
            DatabaseNames names = new DatabaseNames(report);
            for (int place = 0; place < report.databases().size(); place++) {
                json.writeString(names.of(place));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("fields");
            for (String field : FIELDS) {
                json.writeString(field);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (LocatedResult located : MostUrgentFirst.of(report)) {
                json.writeRaw('\n');
                writeRow(json, located);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        writer.write("</script>");
    }

    private void writeRow(JsonGenerator json, LocatedResult located) throws IOException {
        SequenceResult result = located.result();
        Finding finding = result.finding();
        Observation observation = finding.observation();
        Sequence sequence = observation.sequence();
        Position position = observation.position();
        json.writeStartArray();
        json.writeNumber(located.place());
        json.writeString(sequence.name().schema());
        json.writeString(sequence.name().display());
        json.writeString(finding.verdict().name());
        json.writeString(Severity.of(report, result).name());
        json.writeString(finding.reason());
        json.writeString(sequence.dataType());
        writeNumber(json, sequence.start());
        writeNumber(json, sequence.increment());
        writeNumber(json, sequence.min());
        writeNumber(json, sequence.max());
        writeNumber(json, sequence.cache());
        json.writeBoolean(sequence.cycle());
        writeNumber(json, position == null ? null : position.lastValue());
        if (position == null) {
            json.writeNull();
        } else {
            json.writeBoolean(position.called());
        }
        writeNumber(json, observation.next());
        writeNumber(json, observation.edge());
        writeNumber(json, observation.limit());
        writeNumber(json, finding.behindBy());
        Collision collision = finding.collision();
        writeNumber(json, collision == null ? null : collision.id());
        writeNumber(json, collision == null ? null : collision.insertsBefore());
        Double usedPercent = finding.usedPercent();
        if (usedPercent == null) {
            json.writeNull();
        } else {
            json.writeNumber(usedPercent);
        }
        json.writeString(allocation(observation.allocation()));
        json.writeStartArray();
        for (ObservedColumn column : observation.columns()) {
            writeColumn(json, column);
        }
        json.writeEndArray();
        writeRepair(json, result.repair());
        json.writeEndArray();
    }

    private static String allocation(Allocation allocation) {
        return allocation.isPlain()
                ? allocation.kind().name()
                : allocation.kind() + " in blocks of " + Numbers.text(allocation.block());
    }

    /** Column, type, how we know, edge, and what else is to be known about it. */
    private static void writeColumn(JsonGenerator json, ObservedColumn observed) throws IOException {
        Binding binding = observed.binding();
        json.writeStartArray();
        json.writeString(binding.column().display());
        json.writeString(binding.type());
        json.writeString(binding.boundBy().name());
        writeNumber(json, observed.edge());
        json.writeString(binding.note());
        json.writeEndArray();
    }

    /** Outcome, next, method, SQL, verdict, error, note. */
    private static void writeRepair(JsonGenerator json, @Nullable Repair repair) throws IOException {
        if (repair == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        json.writeString(repair.outcome().name());
        writeNumber(json, repair.next());
        json.writeString(name(repair.method()));
        json.writeString(repair.sql());
        json.writeString(name(repair.verdict()));
        json.writeString(repair.error());
        json.writeString(repair.note());
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, @Nullable BigInteger number) throws IOException {
        json.writeString(number == null ? null : Numbers.text(number));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
