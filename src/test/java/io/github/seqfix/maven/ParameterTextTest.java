package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.SqlName;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTextTest {

    @Test
    void durationsHaveAUnit() throws MojoExecutionException {
        assertThat(Durations.parse("lockTimeout", "500ms")).isEqualTo(Duration.ofMillis(500));
        assertThat(Durations.parse("lockTimeout", " 10s ")).isEqualTo(Duration.ofSeconds(10));
        assertThat(Durations.parse("lockTimeout", "2m")).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "-1s", "1.5s", "10 s", "1h", "99999999999s"})
    void otherDurationsAreRefused(String text) {
        assertThatThrownBy(() -> Durations.parse("lockTimeout", text))
                .hasMessage("lockTimeout: '" + text + "' is not a duration; write it like 500ms, 10s or 2m");
    }

    @Test
    void mappingsOfTheCommandLine() throws MojoExecutionException {
        List<DeclaredBinding> bindings =
                parse("orders_seq=shop.orders.id:POOLED(50),\"Odd,= Seq\"=\"T.x\".\"Id\" ,a=b.c:hilo");

        assertThat(bindings)
                .extracting(binding -> binding.candidates().get(0))
                .containsExactly(
                        new DeclaredBinding.Candidate(SqlName.of("orders_seq"), SqlName.of("shop", "orders", "id")),
                        new DeclaredBinding.Candidate(SqlName.of("Odd,= Seq"), SqlName.of("T.x", "Id")),
                        new DeclaredBinding.Candidate(SqlName.of("a"), SqlName.of("b", "c")));
        assertThat(bindings)
                .extracting(DeclaredBinding::kind)
                .containsExactly(Allocation.Kind.POOLED, Allocation.Kind.PLAIN, Allocation.Kind.HILO);
        assertThat(bindings)
                .extracting(binding -> String.valueOf(binding.block()))
                .containsExactly("50", "null", "null");
        assertThat(bindings).allMatch(binding -> binding.boundBy() == BoundBy.MAPPING && binding.required());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders_seq", "a=b.c:POOLED(x)", "=b.c", "a=", "a=b.c d=e.f"})
    void unreadableMappingsAreRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("mappings: ");
    }

    @Test
    void aMappingSaysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> parse("a=b")).hasMessageContaining("'b' is not the name of a column; write orders.id");
        assertThatThrownBy(() -> parse("a.b.c=b.c")).hasMessageContaining("'a.b.c' is not the name of a sequence");
        assertThatThrownBy(() -> parse("a=b.c:POOLD"))
                .hasMessageContaining("mappings: allocation: 'POOLD' is not known; it must be one of PLAIN, POOLED");
        assertThatThrownBy(() -> parse("a=b.c:POOLED(0)"))
                .hasMessageContaining("the block '0' is not a positive whole number");
        assertThatThrownBy(() -> new Mapping().binding()).hasMessage("mappings: a mapping has no <sequence>");
    }

    @Test
    void namesInAListAreCutWhereNobodyReadsOn() {
        List<String> many = IntStream.range(0, 102).mapToObj(String::valueOf).toList();
        assertThat(NameList.of(List.of("a", "b"))).isEqualTo("a; b");
        assertThat(NameList.of(many)).endsWith("; 99; and 2 more, all of them in the report");
    }

    private static List<DeclaredBinding> parse(String text) throws MojoExecutionException {
        Mappings mappings = new Mappings();
        mappings.set(text);
        return mappings.bindings();
    }
}
