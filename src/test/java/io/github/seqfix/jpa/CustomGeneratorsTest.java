package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators of a project's own, of which only the class is known. */
class CustomGeneratorsTest {
    private static final String GENERATOR = "package acme; public class Ids {}";
    private static final String ANNOTATION =
            "package acme; @org.hibernate.annotations.IdGeneratorType(acme.Ids.class) public @interface Numbered {}";

    @TempDir
    Path directory;

    private SampleProject project;

    @BeforeEach
    void createProject() {
        project = new SampleProject(directory)
                .hibernate(6)
                .librarySource(GENERATOR, ANNOTATION, "package acme; public @interface Noted {}");
    }

    @Test
    void anAnnotationStandsForAGenerator() {
        project.source(
                "@Entity class Order { @Id @acme.Numbered long id; }",
                "@Entity class Item { @Id @GeneratedValue @Deprecated @acme.Noted long id; }");

        EntityBindings read = project.read();

        assertThat(read.unread()).containsExactly("custom generator acme.Ids (@acme.Numbered) on shop.Order.id");
        assertThat(read.bindings()).hasSize(1);
    }

    @Test
    void aSuperclassCanHaveTheAnnotation() {
        project.source(
                "@MappedSuperclass class Base { @Id @acme.Numbered long key; }",
                "@Entity class Order extends Base {}",
                "@Entity class Item extends Base {}");

        assertThat(project.read().unread())
                .containsExactly(
                        "custom generator acme.Ids (@acme.Numbered) on shop.Item.key",
                        "custom generator acme.Ids (@acme.Numbered) on shop.Order.key");
    }

    @Test
    void aGenericGeneratorNamesAClass() {
        project.source("""
                @GenericGenerator(name = "far", strategy = "acme.Ids") class Elsewhere {}
                @Entity class Order {
                    @Id @GeneratedValue(generator = "near")
                    @GenericGenerator(name = "other", strategy = "acme.Other")
                    @GenericGenerator(name = "near", strategy = "acme.Ids") long id;
                }
                @Entity class Item { @Id @GeneratedValue(generator = "far") long id; }
                """);

        assertThat(project.read().unread())
                .containsExactly(
                        "custom generator acme.Ids on shop.Item.id", "custom generator acme.Ids on shop.Order.id");
    }

    @Test
    void aMappingFileNamesAClass() {
        project.resource("shop/Order.hbm.xml", """
                <hibernate-mapping><class name="shop.Order"><id name="id"><generator class="acme.Ids"/></id></class>
                </hibernate-mapping>
                """);

        assertThat(project.read().unread()).containsExactly("custom generator acme.Ids on shop.Order.id");
    }

    @Test
    void whatIsKnownIsRead() {
        project.source("""
                class Own extends org.hibernate.id.enhanced.SequenceStyleGenerator {}
                @Entity class Uuid {
                    @Id @GeneratedValue(generator = "u") @GenericGenerator(name = "u", strategy = "uuid2") String id;
                }
                @Entity class Select {
                    @Id @GeneratedValue(generator = "s")
                    @GenericGenerator(name = "s", strategy = "org.hibernate.id.SelectGenerator") long id;
                }
                @Entity class Table { @Id @GeneratedValue(generator = "t") @TableGenerator(name = "t") long id; }
                @Entity class Sequence {
                    @Id @GeneratedValue(generator = "o") @GenericGenerator(name = "o", strategy = "shop.Own") long id;
                }
                """);

        assertThat(project.read().unread()).isEmpty();
    }
}
