package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityPresenceTest {
    @TempDir
    Path directory;

    @Test
    void noEntityIsPossibleWithoutClasses() throws IOException {
        assertThat(EntityPresence.isPossible(List.of(directory.resolve("missing"))))
                .isFalse();
    }

    @Test
    void noEntityIsPossibleAmongPlainClasses() throws IOException {
        SampleProject project = new SampleProject(directory).source("class Plain { long id; }");

        assertThat(EntityPresence.isPossible(List.of(project.classes()))).isFalse();
    }

    @Test
    void entitiesAreSeenInEitherNamespace() throws IOException {
        for (int hibernate : List.of(5, 6)) {
            SampleProject project = new SampleProject(directory.resolve(String.valueOf(hibernate)))
                    .hibernate(hibernate)
                    .source("@Entity class Item { @Id long id; }");

            assertThat(EntityPresence.isPossible(List.of(project.classes()))).isTrue();
        }
    }

    @Test
    void aMappingFileMakesEntitiesPossible() throws IOException {
        SampleProject project = new SampleProject(directory).resource("META-INF/orm.xml", "<entity-mappings/>");

        assertThat(EntityPresence.isPossible(List.of(project.classes()))).isTrue();
    }
}
