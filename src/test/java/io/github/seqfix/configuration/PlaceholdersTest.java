package io.github.seqfix.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
    private static final Map<String, String> VALUES = Map.of(
            "host", "db", "env", "dev", "host.dev", "dev-db", "outer", "<${host}>", "self", "${self}", "empty", "");

    private final Placeholders placeholders = new Placeholders(name -> Optional.ofNullable(VALUES.get(name)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | nothing",
                "${host} | db",
                "a${host}b${env}c | adbbdevc",
                "${host:default} | db",
                "${none:default} | default",
                "${none:} | ''",
                "${empty:default} | ''",
                "${none:a:b} | a:b",
                "${none:${host}} | db",
                "${none:${other:${env}}} | dev",
                "${host.${env}} | dev-db",
                "${ host } | db",
                "${outer} | <db>",
                "${none:`jdbc:postgresql://x`} | jdbc:postgresql://x",
                "${none:`} | `",
                "${none:``} | ''",
                "${host.{x}:y} | y",
                "${{a:b}:c} | c",
                "${none:${host}}:x | db:x",
                "\\${host} | ${host}",
                "${open | ${open",
                "${none:{a}}b | {a}b",
                "$host {host} | $host {host}",
            })
    void areReplaced(String text, String expected) {
        ResolvedText resolved = placeholders.resolve(text);

        assertThat(resolved.text()).isEqualTo(expected);
        assertThat(resolved.missing()).isEmpty();
    }

    @Test
    void withoutAValueTheyStayAndTheFirstIsNamed() {
        ResolvedText resolved = placeholders.resolve("a${none}b${host}c${other}");

        assertThat(resolved.text()).isEqualTo("a${none}bdbc${other}");
        assertThat(resolved.missing()).contains("none");
        assertThat(placeholders.resolve("${self}").missing()).contains("self");
        assertThat(placeholders.resolve("${host}${host}").text()).isEqualTo("dbdb");
    }
}
