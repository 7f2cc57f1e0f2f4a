package io.github.seqfix.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.RepairMethod;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema tells of every field of the JSON report, and of none that is not there. */
class JsonSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("runs")
    void everyReportIsValid(RunReport run) throws IOException {
        String report = SampleReports.write(ReportFormat.JSON, run);

        assertThat(validate(strict(), report)).isEmpty();
        assertThat(validate(schema(), report)).isEmpty();
    }

    static Stream<RunReport> runs() {
        SampleSequence drifted = SampleSequence.of(Verdict.DRIFTED, "public", SampleReports.HOSTILE);
        BigInteger beyond = BigInteger.TWO.pow(53).add(BigInteger.ONE);
        return Stream.of(
                SampleReports.check(SampleReports.database("app", SampleReports.ofEveryVerdict("public"))),
                SampleReports.checkOfSomething(SampleReports.database("empty", List.of())),
                SampleReports.reset(false, drifted.repaired(), drifted.refused("no"), drifted.failed("too late")),
                SampleReports.reset(true, drifted.checked()),
                SampleReports.check(
                        SampleReports.unread("gone", "no such database"), SampleReports.database("app", List.of())),
                SampleReports.check(new SampleSequence(
                                "public", "far", 1, beyond.pow(2), beyond, beyond, SampleSequence.Shape.ORDINARY)
                        .checked()));
    }

    /** Strictness that notices an addition is for this test alone: whoever reads reports is to take additions. */
    @Test
    void anAdditionIsValidForReadersAndNoticedHere() throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(SampleReports.write(
                ReportFormat.JSON,
                SampleReports.check(SampleSequence.of(Verdict.DRIFTED, "a", "b").checked())));
        ((ObjectNode) report.at("/sequences/0/repair")).put("added", true);

        assertThat(validate(schema(), report.toString())).isEmpty();
        assertThat(validate(strict(), report.toString()))
                .anySatisfy(error -> assertThat(error.toString()).contains("property 'added' is not defined"));
    }

    @Test
    void aFieldThatIsMissingIsNoticed() throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(SampleReports.write(
                ReportFormat.JSON,
                SampleReports.check(SampleSequence.of(Verdict.DRIFTED, "a", "b").checked())));
        ((ObjectNode) report.at("/sequences/0")).remove("edge");

        assertThat(validate(schema(), report.toString())).hasSize(1);
    }

    @Test
    void everyFieldIsRequired() throws IOException {
        assertThat(objects(definition()))
                .hasSizeGreaterThan(5)
                .allSatisfy(object -> assertThat(constants(object.get("required")))
                        .containsExactlyInAnyOrderElementsOf(
                                () -> object.get("properties").fieldNames()));
    }

    @Test
    void everyConstantIsInIt() throws IOException {
        JsonNode definitions = definition().get("$defs");
        assertThat(constants(definitions.at("/verdict/enum"))).isEqualTo(names(Verdict.values()));
        assertThat(constants(definitions.at("/column/properties/boundBy/enum"))).isEqualTo(names(BoundBy.values()));
        assertThat(constants(definitions.at("/sequence/properties/allocation/enum")))
                .isEqualTo(names(Allocation.Kind.values()));
        assertThat(constants(definitions.at("/repair/properties/outcome/enum")))
                .isEqualTo(names(RepairOutcome.values()));
        assertThat(constants(definitions.at("/repair/properties/method/enum"))).isEqualTo(names(RepairMethod.values()));
    }

    private static List<String> constants(JsonNode constants) {
        return Stream.of(JSON.convertValue(constants, String[].class))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<Error> validate(JsonNode schema, String report) {
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return validator.validate(report, InputFormat.JSON);
    }

    private static JsonNode schema() throws IOException {
        return definition();
    }

    /** The schema, for which a field that it does not name is an error. */
    private static JsonNode strict() throws IOException {
        JsonNode schema = definition();
        objects(schema).forEach(object -> object.put("additionalProperties", false));
        return schema;
    }

    private static JsonNode definition() throws IOException {
        try (InputStream stream = JsonReport.class.getResourceAsStream("report-1.schema.json")) {
            return JSON.readTree(stream);
        }
    }

    /** The parts that describe an object's fields. */
    private static List<ObjectNode> objects(JsonNode schema) {
        return schema.findParents("required").stream()
                .map(ObjectNode.class::cast)
                .toList();
    }
}
