package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JpaSettingsTest {
    private final JpaSettings settings = new JpaSettings();

    @Test
    void theFirstValueHasTheHighestPrecedence() {
        settings.add("schema", " app ");
        settings.add("schema", "test");
        settings.add("schema", "app");

        assertThat(settings.first("schema")).contains("app");
        assertThat(settings.all("schema")).containsExactly("app", "test");
    }

    @Test
    void aBlankValueSetsNothing() {
        settings.add("schema", " ");

        assertThat(settings.first("schema")).isEmpty();
        assertThat(settings.all("schema")).isEmpty();
    }
}
