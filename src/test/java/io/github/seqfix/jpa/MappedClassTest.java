package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedClassTest {

    @ParameterizedTest
    @CsvSource({
        "shop.sales.Order, Order, shop.sales",
        "shop.Orders$Line, Line, shop",
        "Order, Order, ''",
        "Orders$Line, Line, ''",
        ".Order, Order, ''"
    })
    void aNameHasAPackageAndASimpleName(String name, String simpleName, String packageName) {
        MappedClass type = type(name);

        assertThat(type.simpleName()).isEqualTo(simpleName);
        assertThat(type.packageName()).isEqualTo(packageName);
    }

    @Test
    void withoutItsMappingAClassKeepsWhatJavaSays() {
        assertThat(type("shop.Order").withoutMapping())
                .isEqualTo(new MappedClass(
                        "shop.Order",
                        "shop.Base",
                        List.of(new JavaType("T", true)),
                        List.of("T"),
                        true,
                        MappedClass.Role.OTHER,
                        "",
                        "",
                        "",
                        null,
                        List.of(),
                        false,
                        Map.of(),
                        List.of(),
                        Map.of("id", new JavaType("long", false)),
                        "shop.Numbers"));
    }

    private static MappedClass type(String name) {
        return new MappedClass(
                name,
                "shop.Base",
                List.of(new JavaType("T", true)),
                List.of("T"),
                true,
                MappedClass.Role.ENTITY,
                "entity",
                "table",
                "schema",
                MappedClass.Inheritance.JOINED,
                List.of(new MappedId("id", new JavaType("long", false), "", null, List.of())),
                true,
                Map.of("id", "key"),
                List.of(MappingSamples.sequenceGenerator("g", "s", 1)),
                Map.of("id", new JavaType("long", false)),
                "shop.Numbers");
    }
}
