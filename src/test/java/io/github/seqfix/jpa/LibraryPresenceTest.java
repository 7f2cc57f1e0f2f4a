package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryPresenceTest {

    @ParameterizedTest
    @CsvSource({
        "org.springframework.batch, spring-batch-core, true",
        "org.springframework.boot, spring-boot-starter-batch, true",
        "org.springframework.boot, spring-boot-starter-web, false",
        "org.axonframework, axon-spring-boot-starter, true",
        "org.axonframework.extensions.kafka, axon-kafka, true",
        "org.axonframeworks, axon, false",
        "shop, batch, false"
    })
    void theDependenciesOfAProjectTell(String groupId, String artifactId, boolean possible) {
        assertThat(LibraryPresence.isPossible(groupId, artifactId)).isEqualTo(possible);
    }
}
