package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Finding;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A warning that comes in every run of a healthy application can be settled for good, as its reason says. */
@InBothSchemas
class SettledTest {
    private static final Pattern OPTION = Pattern.compile("(['\"])-Dseqfix\\.mappings=(.*)\\1$");

    @AutoClose
    private final TestSchema schema;

    SettledTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @Test
    void mappingOfTheReasonSettlesIt() throws Exception {
        schema.execute("""
                create sequence @.numbers;
                create table @.invoices (code text primary key default 'R' || nextval('@.numbers'));
                create table @.orders (id bigint primary key default nextval('@.numbers'));
                """);
        Finding before = check(Declarations.NONE);
        assertThat(before.isNotable()).isTrue();
        String reason = String.valueOf(before.reason());

        // As a shell takes the quotes away.
        Matcher option = OPTION.matcher(reason);
        assertThat(option.find()).as(reason).isTrue();
        Declarations declarations = CommandLine.declarations(option.group(2).replace("'\\''", "'"), List.of());

        assertThat(check(declarations).isNotable()).isFalse();
        assertThat(check(declarations).isStated()).isTrue();
        schema.execute("insert into @.orders values (10)");
        assertThat(check(declarations).isNotable())
                .as("the other column is still compared")
                .isTrue();
    }

    private Finding check(Declarations declarations) throws Exception {
        TestDatabase database = schema.database();
        return RunResults.reset(RunResults.settings(database.url(), database.user(), database.password()), declarations)
                .of(schema.named("numbers"))
                .finding();
    }
}
