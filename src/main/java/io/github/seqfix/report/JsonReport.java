package io.github.seqfix.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seqfix.core.Collision;
import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Finding;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.Repair;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Sequence;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Server;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for programs. Numbers that could not be read are null; new fields may come, none will change. */
public final class JsonReport implements Report {
    private static final int VERSION = 1;

    private final RunReport report;

    public JsonReport(RunReport report) {
        this.report = report;
    }

    @Override
    public void write(Writer writer) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("reportVersion", VERSION);
            json.writeStringField("goal", report.goal());
            json.writeBooleanField("dryRun", report.dryRun());
            json.writeStringField("startedAt", report.startedAt().toString());
            json.writeNumberField("elapsedMillis", report.elapsed().toMillis());
            DatabaseReport first = firstThatAnswered();
            writeServer(json, first.server());
            writeConnection(json, first);
            json.writeStringField("outcome", report.isFailed() ? "FAILED" : "PASSED");
            writeFailOn(json);
            new JsonSummary(report.databases()).write(json);
            writeRemarks(json, report.remarks());
            json.writeArrayFieldStart("databases");
            for (DatabaseReport database : report.databases()) {
                writeDatabase(json, database);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sequences");
            for (LocatedResult located : (Iterable<LocatedResult>) report.located()::iterator) {
                writeSequence(json, located);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Programs that know of one database only read of one that is there. */
    private DatabaseReport firstThatAnswered() {
        return report.databases().stream()
                .filter(database -> database.failure() == null)
                .findFirst()
                .orElse(report.databases().get(0));
    }

    private static void writeDatabase(JsonGenerator json, DatabaseReport database) throws IOException {
        json.writeStartObject();
        writeServer(json, database.server());
        writeConnection(json, database);
        json.writeStringField("failure", database.failure());
        new JsonSummary(List.of(database)).write(json);
        writeRemarks(json, database.remarks());
        json.writeEndObject();
    }

    private static void writeConnection(JsonGenerator json, DatabaseReport database) throws IOException {
        json.writeObjectFieldStart("connection");
        json.writeStringField("source", database.source());
        json.writeEndObject();
    }

    private static void writeRemarks(JsonGenerator json, List<String> remarks) throws IOException {
        json.writeArrayFieldStart("remarks");
        for (String remark : remarks) {
            json.writeString(remark);
        }
        json.writeEndArray();
    }

    private static void writeServer(JsonGenerator json, Server server) throws IOException {
        json.writeObjectFieldStart("server");
        json.writeStringField("product", server.product());
        json.writeStringField("version", server.version());
        json.writeStringField("host", server.host());
        json.writeNumberField("port", server.port());
        json.writeStringField("database", server.database());
        json.writeStringField("role", server.role());
        json.writeBooleanField("standby", server.standby());
        json.writeEndObject();
    }

    private void writeFailOn(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("failOn");
        for (Verdict verdict : Verdict.values()) {
            if (report.failOn().contains(verdict)) {
                json.writeString(verdict.name());
            }
        }
        if (report.failOnNothing()) {
            json.writeString(RunReport.NOTHING_FOUND);
        }
        if (report.failOnCollision()) {
            json.writeString(RunReport.COLLISION);
        }
        json.writeEndArray();
    }

    private static void writeSequence(JsonGenerator json, LocatedResult located) throws IOException {
        SequenceResult result = located.result();
        Finding finding = result.finding();
        Sequence sequence = finding.observation().sequence();
        Position position = finding.observation().position();
        json.writeStartObject();
        json.writeStringField("database", located.database().server().database());
        json.writeNumberField("databaseIndex", located.place());
        json.writeStringField("schema", sequence.name().schema());
        json.writeStringField("name", sequence.name().name());
        json.writeStringField("verdict", finding.verdict().name());
        json.writeStringField("reason", finding.reason());
        json.writeStringField("dataType", sequence.dataType());
        writeNumber(json, "start", sequence.start());
        writeNumber(json, "increment", sequence.increment());
        writeNumber(json, "min", sequence.min());
        writeNumber(json, "max", sequence.max());
        writeNumber(json, "cache", sequence.cache());
        json.writeBooleanField("cycle", sequence.cycle());
        writeNumber(json, "lastValue", position == null ? null : position.lastValue());
        if (position == null) {
            json.writeNullField("called");
        } else {
            json.writeBooleanField("called", position.called());
        }
        writeNumber(json, "next", finding.observation().next());
        writeNumber(json, "edge", finding.observation().edge());
        writeNumber(json, "behindBy", finding.behindBy());
        Collision collision = finding.collision();
        writeNumber(json, "collidesAt", collision == null ? null : collision.id());
        writeNumber(json, "collidesIn", collision == null ? null : collision.insertsBefore());
        Double usedPercent = finding.usedPercent();
        if (usedPercent == null) {
            json.writeNullField("usedPercent");
        } else {
            json.writeNumberField("usedPercent", usedPercent);
        }
        json.writeStringField(
                "allocation", finding.observation().allocation().kind().name());
        json.writeArrayFieldStart("columns");
        for (ObservedColumn column : finding.observation().columns()) {
            writeColumn(json, column);
        }
        json.writeEndArray();
        writeRepair(json, result.repair());
        writeSuggestion(json, finding.suggestion());
        json.writeEndObject();
    }

    private static void writeSuggestion(JsonGenerator json, @Nullable Finding suggestion) throws IOException {
        if (suggestion == null) {
            json.writeNullField("suggestion");
            return;
        }
        json.writeObjectFieldStart("suggestion");
        json.writeStringField("mappings", suggestion.observation().mapping().text());
        json.writeStringField("verdict", suggestion.verdict().name());
        json.writeStringField("reason", suggestion.reason());
        writeNumber(json, "next", suggestion.observation().next());
        writeNumber(json, "edge", suggestion.observation().edge());
        writeNumber(json, "behindBy", suggestion.behindBy());
        json.writeEndObject();
    }

    private static void writeColumn(JsonGenerator json, ObservedColumn observed) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", observed.binding().column().table().schema());
        json.writeStringField("table", observed.binding().column().table().name());
        json.writeStringField("column", observed.binding().column().name());
        json.writeStringField("type", observed.binding().type());
        json.writeStringField("boundBy", observed.binding().boundBy().name());
        writeNumber(json, "edge", observed.edge());
        json.writeEndObject();
    }

    private static void writeRepair(JsonGenerator json, @Nullable Repair repair) throws IOException {
        if (repair == null) {
            json.writeNullField("repair");
            return;
        }
        json.writeObjectFieldStart("repair");
        writeNumber(json, "next", repair.next());
        json.writeStringField("method", name(repair.method()));
        json.writeStringField("sql", repair.sql());
        json.writeStringField("outcome", repair.outcome().name());
        json.writeStringField("verdict", name(repair.verdict()));
        json.writeStringField("error", repair.error());
        json.writeStringField("note", repair.note());
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String field, @Nullable BigInteger number) throws IOException {
        json.writeFieldName(field);
        if (number == null || number.bitLength() >= Long.SIZE) {
            json.writeNumber(number);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
