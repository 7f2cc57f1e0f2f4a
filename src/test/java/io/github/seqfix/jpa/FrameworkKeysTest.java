package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "spring.jpa.properties.hibernate.default_schema       | hibernate.default_schema",
                "spring.jpa.properties.\"hibernate.default_schema\"   | hibernate.default_schema",
                "spring.jpa.properties.[hibernate.default_schema]     | hibernate.default_schema",
                "spring.jpa.properties.\"hibernate.default_schema]    | \"hibernate.default_schema]",
                "spring.jpa.properties.[hibernate.default_schema\"    | [hibernate.default_schema\"",
                "spring.jpa.properties.hibernate.default_schema\"     | hibernate.default_schema\"",
                "spring.jpa.properties.hibernate.default_schema]      | hibernate.default_schema]",
                "spring.jpa.properties.[]                             | ''",
                "spring.jpa.properties.\"                             | \"",
                "spring.jpa.hibernate.naming.physical-strategy        | hibernate.physical_naming_strategy",
                "spring.jpa.hibernate.naming.physicalStrategy         | hibernate.physical_naming_strategy",
                "spring.jpa.hibernate.naming.physical_strategy        | hibernate.physical_naming_strategy",
                "spring.jpa.mapping-resources                         | mapping-files",
                "spring.batch.jdbc.table-prefix                       | batch-table-prefix",
                "spring.batch.tablePrefix                             | batch-table-prefix",
                "spring.jpa.mapping-resources[12]                     | mapping-files"
            })
    void springBootsKeysAreTranslated(String key, String hibernates) {
        assertThat(FrameworkKeys.translate(key)).contains(hibernates);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "quarkus.hibernate-orm.physical-naming-strategy              | hibernate.physical_naming_strategy",
                "quarkus.hibernate-orm.\"my users\".physical-naming-strategy | hibernate.physical_naming_strategy",
                "quarkus.hibernate-orm.users.physical-naming-strategy        | hibernate.physical_naming_strategy",
                "%test.quarkus.hibernate-orm.physical-naming-strategy        | hibernate.physical_naming_strategy",
                "%test.quarkus.hibernate-orm.users.physical-naming-strategy  | hibernate.physical_naming_strategy",
                "quarkus.hibernate-orm.database.default-schema               | hibernate.default_schema",
                "quarkus.hibernate-orm.database.globally-quoted-identifiers  | hibernate.globally_quoted_identifiers",
                "quarkus.hibernate-orm.quote-identifiers.strategy            | quarkus.quote-identifiers",
                "quarkus.hibernate-orm.mapping.id.optimizer.default | hibernate.id.optimizer.pooled.preferred",
                "quarkus.hibernate-orm.database.orm-compatibility.version    | quarkus.orm-compatibility",
                "quarkus.hibernate-orm.mapping-files                         | mapping-files",
                "quarkus.hibernate-orm.unsupported-properties.hibernate.x    | hibernate.x",
                "quarkus.hibernate-orm.users.unsupported-properties.\"hibernate.x\" | hibernate.x"
            })
    void quarkusKeysAreTranslated(String key, String hibernates) {
        assertThat(FrameworkKeys.translate(key)).contains(hibernates);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port",
                "spring.jpa.show-sql",
                "spring.jpa.hibernate.ddl-auto",
                "quarkus.hibernate-orm.log.sql",
                "quarkus.datasource.jdbc.url",
                "quarkus.hibernate-orm.",
                "x.quarkus.hibernate-orm.physical-naming-strategy"
            })
    void otherKeysAreOfNoInterest(String key) {
        assertThat(FrameworkKeys.translate(key)).isEmpty();
    }
}
