package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.QualifiedName;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTemplateTest {
    private static final String HOSTILE = "a\"b'c\\d :x";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select :\"x\" | select \"a\"\"b'c\\d :x\"",
                "select :'x' | select E'a\"b''c\\\\d :x'",
                "select :\"x\", :'x' | select \"a\"\"b'c\\d :x\", E'a\"b''c\\\\d :x'"
            })
    void theMarkInTheFileDecidesTheQuoting(String file, String statement) {
        assertThat(template(file).text("x", HOSTILE).render()).isEqualTo(statement);
    }

    @Test
    void aLiteralWithoutABackslashIsAPlainOne() {
        assertThat(template("select :'x'").text("x", "it's").render()).isEqualTo("select 'it''s'");
    }

    @Test
    void aLiteralCanBeginWithABackslash() {
        assertThat(template("select :'x'").text("x", "\\").render()).isEqualTo("select E'\\\\'");
    }

    @Test
    void aFileIsFoundBesideTheClassThatRunsIt() {
        assertThat(SqlTemplate.load(SqlTemplateTest.class, "read_pages").render())
                .isEqualTo("set local effective_io_concurrency = 0");
    }

    @Test
    void numbersAndPiecesOfSqlAreTakenAsTheyAre() {
        assertThat(template("select :a, :b, :c")
                        .number("a", 7)
                        .number("b", BigInteger.TWO.pow(70))
                        .sql("c", "null")
                        .render())
                .isEqualTo("select 7, 1180591620717411303424, null");
    }

    @Test
    void aQualifiedNameFillsSchemaAndName() {
        assertThat(template("table :\"schema\".:\"name\"")
                        .name(new QualifiedName("s", "T"))
                        .render())
                .isEqualTo("table \"s\".\"T\"");
    }

    @Test
    void theLastValueCounts() {
        assertThat(template(":a").number("a", 1).number("a", 2).render()).isEqualTo("2");
    }

    @Test
    void aFilledTemplateLeavesTheTemplateItCameFromAlone() {
        SqlTemplate template = template(":a");
        SqlTemplate one = template.number("a", 1);

        assertThat(template.number("a", 2).render()).isEqualTo("2");
        assertThat(one.render()).isEqualTo("1");
    }

    @Test
    void castsAndLiteralsHaveNoVariables() {
        assertThat(template("select 'a:b', x::text, ':''c', :d").number("d", 1).render())
                .isEqualTo("select 'a:b', x::text, ':''c', 1");
    }

    @Test
    void wholeLinesOfCommentAreLeftOut() {
        assertThat(template("-- about :nothing\nselect 1\n    -- and this\n    as one\n")
                        .render())
                .isEqualTo("select 1\n    as one");
    }

    @Test
    void aTextNeverGetsInUnquoted() {
        assertThatThrownBy(() -> template("select :x").text("x", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.sql takes SQL for :x");
    }

    @Test
    void sqlIsNotQuoted() {
        assertThatThrownBy(() -> template("select :\"x\"").sql("x", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.sql quotes :x, so it takes a text");
        assertThatThrownBy(() -> template("select :'x'").number("x", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownVariableIsAnError() {
        assertThatThrownBy(() -> template("select :x").sql("y", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.sql has no variable y");
    }

    @Test
    void aMissingValueIsAnError() {
        assertThatThrownBy(() -> template("select :x, :y").sql("x", "a").render())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("some.sql: no value for y");
    }

    @Test
    void oneVariableIsEitherQuotedOrNot() {
        assertThatThrownBy(() -> template("select :x, :'x'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.sql has :x with quotes and without");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SqlTemplate.load(SqlTemplateTest.class, "nowhere"))
                .hasMessageContaining("nowhere.sql is not in the jar");
    }

    private static SqlTemplate template(String content) {
        return SqlTemplate.parse("some.sql", content);
    }
}
