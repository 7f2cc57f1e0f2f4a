package io.github.seqfix.core;

import static io.github.seqfix.core.Sequences.NAME;
import static io.github.seqfix.core.Sequences.called;
import static io.github.seqfix.core.Sequences.column;
import static io.github.seqfix.core.Sequences.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WideningCureTest {
    private static final String SEQUENCE = "ALTER SEQUENCE public.employees_emp_id_seq ";
    private static final String COLUMN = "ALTER TABLE public.employees ALTER COLUMN emp_id ";
    private static final long INTEGER = Integer.MAX_VALUE;
    private static final List<QualifiedName> TOP = List.of(new QualifiedName("public", "top"));

    @Test
    void aSequenceThatEndsWithItsTypeWantsAnotherType() {
        assertThat(widen(sequence("integer", 1, 1, INTEGER), bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .isEqualTo(SEQUENCE + "AS bigint;");
        assertThat(widen(
                        sequence("smallint", 1, 1, Short.MAX_VALUE), bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .isEqualTo(SEQUENCE + "AS bigint;");
    }

    @Test
    void aSequenceThatEndsBeforeItsTypeWantsNoMaxvalue() {
        assertThat(widen(sequence("bigint", 1, 1, INTEGER), bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .isEqualTo(SEQUENCE + "NO MAXVALUE;");
        assertThat(widen(sequence("integer", -1, -100, -1), bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .isEqualTo(SEQUENCE + "NO MINVALUE;");
        assertThat(widen(
                        sequence("integer", -1, Integer.MIN_VALUE, -1),
                        bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .isEqualTo(SEQUENCE + "AS bigint;");
    }

    @Test
    void aColumnWantsAnotherType() {
        assertThat(widen(sequence("bigint", 1, 1, Long.MAX_VALUE), bound("integer", ValueRange.INTEGER, BoundBy.OWNED)))
                .isEqualTo(COLUMN + "TYPE bigint;");
        assertThat(widen(
                        sequence("bigint", 1, 1, Long.MAX_VALUE),
                        bound("numeric(3,0)", ValueRange.ofNumeric(3, 0), BoundBy.OWNED)))
                .isEqualTo(COLUMN + "TYPE numeric;");
        assertThat(widen(sequence("bigint", 1, 1, Long.MAX_VALUE), bound("real", ValueRange.REAL, BoundBy.OWNED)))
                .isEqualTo(COLUMN + "TYPE bigint;");
    }

    @Test
    void aCastThatNarrowsIsTakenOutOfTheDefault() {
        for (String type : List.of("integer", "bigint", "numeric")) {
            assertThat(widen(sequence("bigint", 1, 1, Long.MAX_VALUE), bound(type, ValueRange.SMALLINT, BoundBy.OWNED)))
                    .isEqualTo(COLUMN + "SET DEFAULT nextval('public.employees_emp_id_seq');");
        }
    }

    @Test
    void whatEndsTogetherIsWidenedTogether() {
        assertThat(widen(sequence("integer", 1, 1, INTEGER), bound("integer", ValueRange.INTEGER, BoundBy.OWNED)))
                .isEqualTo(SEQUENCE + "AS bigint; " + COLUMN + "TYPE bigint;");
    }

    @Test
    void theSequenceOfAnIdentityColumnFollowsIt() {
        assertThat(widen(sequence("integer", 1, 1, INTEGER), bound("integer", ValueRange.INTEGER, BoundBy.IDENTITY)))
                .isEqualTo(COLUMN + "TYPE bigint;");
        assertThat(widen(sequence("bigint", 1, 1, INTEGER), bound("integer", ValueRange.INTEGER, BoundBy.IDENTITY)))
                .isEqualTo(SEQUENCE + "NO MAXVALUE; " + COLUMN + "TYPE bigint;");
    }

    @Test
    void nothingGoesFurtherThanBigint() {
        assertThat(widen(sequence("bigint", 1, 1, Long.MAX_VALUE), bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .isEqualTo("bigint ends there, so there is nothing that could be widened");
        assertThat(widen(sequence("bigint", -1, Long.MIN_VALUE, -1), bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)))
                .startsWith("bigint ends there");
        Binding blocks = new Binding(
                column("emp_id"),
                "bigint",
                BoundBy.MAPPING,
                ValueRange.BIGINT,
                null,
                new Allocation(Allocation.Kind.HILO, number(50)),
                null,
                null);
        assertThat(widen(sequence("bigint", 1, 1, Long.MAX_VALUE), blocks)).startsWith("bigint ends there");
    }

    @Test
    void aColumnThatIsWideEnoughIsLeftAlone() {
        Observation two = observation(
                sequence("bigint", 1, 1, Long.MAX_VALUE),
                called(1),
                held(bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)),
                held(bound("integer", ValueRange.INTEGER, BoundBy.DEFAULT)));

        assertThat(WideningCure.of(two)).isEqualTo(COLUMN + "TYPE bigint;");
    }

    @Test
    void whatAStandbyShowsIsWidenedOnThePrimary() {
        Observation standby = observation(
                sequence("integer", 1, 1, INTEGER),
                new Position(BigInteger.ONE, true, false),
                held(bound("bigint", ValueRange.BIGINT, BoundBy.OWNED)));

        assertThat(WideningCure.of(standby)).isEqualTo("on the primary, " + SEQUENCE + "AS bigint;");
    }

    @Test
    void aColumnIsAlteredWhereItComesFrom() {
        assertThat(widen(looked(TOP, null, null))).isEqualTo("ALTER TABLE public.top ALTER COLUMN emp_id TYPE bigint;");
        assertThat(widen(looked(TOP, new QualifiedName("app", "kind"), null)))
                .isEqualTo("ALTER TYPE app.kind ALTER ATTRIBUTE emp_id TYPE bigint CASCADE;");
    }

    @Test
    void aDefaultOfADomainIsSetAgain() {
        assertThat(widen(held(bound("small", ValueRange.SMALLINT, BoundBy.DOMAIN))))
                .isEqualTo(COLUMN + "TYPE bigint, ALTER COLUMN emp_id SET DEFAULT"
                        + " nextval('public.employees_emp_id_seq');");
    }

    @Test
    void whatUsesAColumnHasToBeGoneBefore() {
        assertThat(widen(looked(TOP, null, null, "view public.v", "policy p on public.top")))
                .isEqualTo("ALTER TABLE public.top ALTER COLUMN emp_id TYPE bigint; Before, remove what uses"
                        + " public.employees.emp_id, or PostgreSQL refuses: view public.v, policy p on public.top;"
                        + " afterwards create it again");
    }

    @Test
    void aDefaultIsSetWhateverUsesTheColumn() {
        ObservedColumn narrowed = held(bound("integer", ValueRange.SMALLINT, BoundBy.OWNED))
                .with(new Widening(TOP, null, TOP.get(0), List.of("view public.v")));

        assertThat(widen(narrowed)).isEqualTo(COLUMN + "SET DEFAULT nextval('public.employees_emp_id_seq');");
    }

    @Test
    void nothingIsNamedThatPostgresRefuses() {
        assertThat(widen(looked(TOP, null, new QualifiedName("public", "parted"))))
                .isEqualTo(
                        "public.employees.emp_id is part of the partition key of public.parted, and PostgreSQL alters the"
                                + " type of no such column: what helps is another table, partitioned by a bigint, to which the rows"
                                + " are moved");
        assertThat(widen(looked(List.of(TOP.get(0), new QualifiedName("app", "top")), null, null)))
                .isEqualTo(
                        "public.employees.emp_id is inherited from public.top and app.top, and PostgreSQL alters the type"
                                + " of an inherited column only where one table is above all others that have it");
    }

    private static ObservedColumn looked(
            List<QualifiedName> tables, @Nullable QualifiedName type, @Nullable QualifiedName key, String... users) {
        return held(bound("integer", ValueRange.INTEGER, BoundBy.OWNED))
                .with(new Widening(tables, type, key, List.of(users)));
    }

    private static String widen(ObservedColumn column) {
        return WideningCure.of(observation(sequence("bigint", 1, 1, Long.MAX_VALUE), called(1), column));
    }

    private static String widen(Sequence sequence, Binding binding) {
        return WideningCure.of(observation(sequence, called(1), held(binding)));
    }

    private static Sequence sequence(String type, long increment, long min, long max) {
        return new Sequence(
                NAME,
                type,
                number(increment > 0 ? min : max),
                number(increment),
                number(min),
                number(max),
                BigInteger.ONE,
                false);
    }

    private static Binding bound(String type, ValueRange range, BoundBy boundBy) {
        return new Binding(column("emp_id"), type, boundBy, range, null, Allocation.PLAIN, null, null);
    }

    private static ObservedColumn held(Binding binding) {
        return new ObservedColumn(binding, null, null);
    }

    private static Observation observation(Sequence sequence, Position position, ObservedColumn... columns) {
        return new Observation(sequence, List.of(columns), position, null, null);
    }
}
