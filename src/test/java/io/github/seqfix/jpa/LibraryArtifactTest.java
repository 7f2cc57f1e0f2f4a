package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryArtifactTest {

    @ParameterizedTest
    @CsvSource({"6.6.56.Final, 6", "10, 10", "2024.1, 2024", "20240101, 0", "12345, 0", "RELEASE, 0", "v5, 0", "'', 0"})
    void theMajorVersionIsWhatTheVersionBeginsWith(String version, int major) {
        assertThat(new LibraryArtifact("g", "a", version).majorVersion()).isEqualTo(major);
    }

    @Test
    void groupAndArtifactIdentifyIt() {
        LibraryArtifact artifact = new LibraryArtifact("g", "a", "1");

        assertThat(artifact.is("g", "a")).isTrue();
        assertThat(artifact.is("g", "b")).isFalse();
        assertThat(artifact.is("h", "a")).isFalse();
    }
}
