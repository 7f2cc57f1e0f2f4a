package io.github.seqfix.postgres.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of what is said of sequences in sync: they run as they are, and there is nothing to say afterwards. */
@InBothSchemas
class NoteStatementsTest {
    @AutoClose
    private final TestSchema schema;

    NoteStatementsTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @ParameterizedTest
    @CsvSource({"RESTART WITH, 8", "START WITH, 7"})
    void aPositionOffTheGridOfStart(String action, long nextThen) throws SQLException {
        schema.execute("create sequence @.t_id_seq increment 2 start 2;"
                + "create table @.t (id bigint primary key default nextval('@.t_id_seq'));"
                + "insert into @.t values (2), (4), (6); select setval('@.t_id_seq', 5)");
        Finding found = find();
        assertThat(found.isNotable()).isTrue();

        run(found, " " + action + " \\d+;");

        assertThat(find().observation().next()).isEqualTo(nextThen);
        assertThatNothingIsSaid();
        schema.execute("insert into @.t default values");
    }

    @Test
    void aStartThatWasChangedAfterwards() throws SQLException {
        schema.execute("create table @.t (id serial primary key); alter sequence @.t_id_seq start 101");

        run(find(), " RESTART;");

        assertThat(find().observation().next()).isEqualTo(101);
        assertThatNothingIsSaid();
    }

    @Test
    void anOwnerThatDoesNotDraw() throws SQLException {
        schema.execute("create table @.old (id int); create sequence @.t_id_seq owned by @.old.id;"
                + "create table @.t (id bigint primary key default nextval('@.t_id_seq'))");

        run(find(), " OWNED BY .*\\.id;");

        assertThatNothingIsSaid();
        schema.execute("drop table @.old cascade; insert into @.t default values");
        assertThat(find().verdict()).isEqualTo(Verdict.IN_SYNC);
    }

    @Test
    void anOwnerThatDoesNotDrawWhereTwoDo() throws SQLException {
        schema.execute("create table @.old (id int); create sequence @.t_id_seq owned by @.old.id;"
                + "create table @.t (id bigint primary key default nextval('@.t_id_seq'));"
                + "create table @.u (id bigint primary key default nextval('@.t_id_seq'))");

        run(find(), " OWNED BY NONE;");

        assertThatNothingIsSaid();
    }

    /** PostgreSQL refuses a column that is another role's, or lies in another schema. */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "schema"})
    void anOwnerThatDoesNotDrawWhereTheDrawerCannotOwn(String other) throws SQLException {
        String role = "drawer_" + schema.database().name();
        schema.execute("create role " + role + "; create schema elsewhere; create table @.old (id int);"
                + "create sequence @.t_id_seq owned by @.old.id;"
                + "create table @.t (id bigint primary key default nextval('@.t_id_seq'));"
                + (other.equals("owner")
                        ? "alter table @.t owner to " + role
                        : "alter table @.t set schema elsewhere"));
        String table = other.equals("owner") ? "@.t" : "elsewhere.t";
        try {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> schema.execute("alter sequence @.t_id_seq owned by " + table + ".id"))
                    .withMessageMatching("(?s).*must (have same owner|be in same schema) as table.*");

            run(find(), " OWNED BY NONE;");

            assertThatNothingIsSaid();
            schema.execute("drop table @.old cascade; insert into " + table + " default values");
            assertThat(find().verdict()).isEqualTo(Verdict.IN_SYNC);
        } finally {
            schema.execute("drop owned by " + role + "; drop role " + role);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table @.t (id serial primary key)",
                "create table @.t (id serial primary key); select setval('@.t_id_seq', 500, false)",
                "create table @.t (id serial primary key); alter sequence @.t_id_seq restart with 1000",
                "create sequence @.t_id_seq start 100; create table @.t (id bigint default nextval('@.t_id_seq'));"
                        + "select setval('@.t_id_seq', 7)",
                "create sequence @.t_id_seq increment 50; create table @.t (id bigint default nextval('@.t_id_seq'));"
                        + "insert into @.t default values",
                "create sequence @.t_id_seq increment 50; create table @.t (id bigint default nextval('@.t_id_seq'));"
                        + "insert into @.t values (7); select setval('@.t_id_seq', 7)",
                "create table @.t (id serial) partition by range (id);"
                        + "create table @.u partition of @.t for values from (1) to (10)"
            })
    void nothingOfHealthySequences(String setUp) throws SQLException {
        schema.execute(setUp);

        assertThatNothingIsSaid();
    }

    private void assertThatNothingIsSaid() {
        Finding now = find();
        assertThat(now.verdict()).isEqualTo(Verdict.IN_SYNC);
        assertThat(now.reason()).isNull();
        assertThat(now.isNotable()).isFalse();
    }

    private Finding find() {
        return Reset.of(schema).dry().run().get(0).finding();
    }

    private void run(Finding found, String ending) throws SQLException {
        String name = found.name().display();
        Matcher statement = Pattern.compile("ALTER SEQUENCE " + Pattern.quote(name) + ending, Pattern.DOTALL)
                .matcher(String.valueOf(found.reason()));
        assertThat(statement.find()).as(found.reason()).isTrue();
        schema.database().execute(statement.group());
    }
}
