package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.maven.CommandLine;
import io.github.seqfix.testing.InBothSchemas;
import io.github.seqfix.testing.TestDatabase;
import io.github.seqfix.testing.TestSchema;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapping that names something missing, or more than one thing, is an error that says what exists instead. */
@InBothSchemas
class UnknownNameTest {
    @AutoClose
    private final TestSchema schema;

    UnknownNameTest(String schema) throws SQLException {
        this.schema = new TestSchema(schema);
    }

    @BeforeEach
    void createTables() throws SQLException {
        schema.execute("""
                create sequence @.order_numbers;
                create sequence @."Invoice numbers";
                create table @.orders (id bigint primary key, customer bigint);
                create table @.customers (id bigint);
                create schema north;
                create schema south;
                create sequence north.zones;
                create sequence south.zones;
                create table north.zone (id bigint);
                create table south.zone (id bigint);
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "order_number=orders.id | there is no sequence order_number;"
                        + " the nearest are @.order_numbers, @.\"Invoice numbers\", north.zones",
                "south.order_numbers=orders.id | there is no sequence south.order_numbers;"
                        + " the nearest are @.order_numbers, @.\"Invoice numbers\", north.zones",
                "order_numbers=ordres.id | there is no table ordres;"
                        + " the nearest are @.orders, north.zone, south.zone",
                "order_numbers=orders.ids | there is no column orders.ids;"
                        + " the nearest are @.orders.id, @.orders.customer",
                "zones=orders.id | sequence zones can be north.zones or south.zones; write it with its schema",
                "order_numbers=zone.id | table zone can be north.zone or south.zone; write it with its schema"
            })
    void isAnErrorThatSaysWhatExists(String mappings, String message) {
        TestDatabase database = schema.database();
        assertThatThrownBy(() -> RunResults.reset(
                        RunResults.settings(database.url(), database.user(), database.password()),
                        CommandLine.declarations(mappings, List.of())))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageEndingWith(message.replace("@", Identifier.display(schema.name())));
    }
}
