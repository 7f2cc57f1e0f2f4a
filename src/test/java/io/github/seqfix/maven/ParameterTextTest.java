package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.NamingRule;
import io.github.seqfix.core.SqlName;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.run.Check;
import io.github.seqfix.run.Check.WhenNothingIsFound;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
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
    void durationsFitIntoTheTimeoutsOfServerAndDriver() throws MojoExecutionException {
        assertThat(Durations.parse("statementTimeout", "35790m")).isEqualTo(Duration.ofMinutes(35_790));
        assertThatThrownBy(() -> Durations.parse("statementTimeout", "999999999m"))
                .hasMessage("statementTimeout: '999999999m' is too long; the longest is 35790m, almost 25 days");
        assertThat(Durations.parse("statementTimeout", "2147400s")).isEqualTo(Duration.ofMinutes(35_790));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "true ", " True"})
    void aSwitchIsOn(String word) throws MojoExecutionException {
        assertThat(Switches.isOn("dryRun", word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", " false"})
    void aSwitchIsOff(String word) throws MojoExecutionException {
        assertThat(Switches.isOn("dryRun", word)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "yes", "no", "1", "0", "on", "off", "truee", "${dryRun}"})
    void otherWordsForASwitchAreRefused(String word) {
        assertThatThrownBy(() -> Switches.isOn("dryRun", word))
                .hasMessage("dryRun: '" + (word == null ? "" : word.strip())
                        + "' is not known; it must be one of true, false");
    }

    @Test
    void elementsOfAListAreStripped() throws MojoExecutionException {
        assertThat(Elements.of("schemas", List.of(" a", "b "))).containsExactly("a", "b");
        assertThat(Elements.of("schemas", List.of())).isEmpty();
        assertThat(Elements.split("a, b,")).containsExactly("a", "b", "");
    }

    @Test
    void anEmptyElementOfAListIsRefused() {
        assertThatThrownBy(() -> Elements.of("schemas", Arrays.asList("public", null)))
                .hasMessage("schemas: element 2 is empty; take it out, or a comma too many");
        assertThatThrownBy(() -> Elements.of("failOn", List.of(" ", "DRIFTED")))
                .hasMessage("failOn: element 1 is empty; take it out, or a comma too many");
        assertThatThrownBy(() -> parse("a=b.c,"))
                .hasMessage("mappings: element 2 is empty; take it out, or a comma too many");
    }

    @Test
    void failOnNamesVerdictsOrNone() throws MojoExecutionException {
        assertThat(FailOn.check(List.of()))
                .isEqualTo(new Check(
                        Set.of(Verdict.DRIFTED, Verdict.EXHAUSTED, Verdict.MISMATCHED, Verdict.UNKNOWN),
                        WhenNothingIsFound.FAIL_IF_SCOPED));
        assertThat(FailOn.check(List.of("drifted", "CYCLES")))
                .isEqualTo(new Check(Set.of(Verdict.DRIFTED, Verdict.CYCLES), WhenNothingIsFound.PASS));
        assertThat(FailOn.check(List.of("UNKNOWN", "nothing_found")))
                .isEqualTo(new Check(Set.of(Verdict.UNKNOWN), WhenNothingIsFound.FAIL));
        assertThat(FailOn.check(List.of("DRIFTED", "Collision")))
                .isEqualTo(new Check(Set.of(Verdict.DRIFTED), WhenNothingIsFound.PASS, true));
        assertThat(FailOn.check(List.of("none"))).isEqualTo(new Check(Set.of(), WhenNothingIsFound.PASS));
        assertThatThrownBy(() -> FailOn.check(List.of("NONE", "DRIFTED")))
                .hasMessage("failOn: NONE stands alone, or is left out");
        assertThatThrownBy(() -> FailOn.check(List.of("NOTHING")))
                .hasMessageStartingWith("failOn: 'NOTHING' is not known; it must be one of IN_SYNC, DRIFTED")
                .hasMessageEndingWith("UNKNOWN, NOTHING_FOUND, COLLISION, NONE");
    }

    @Test
    void namingRulesHaveKnownPlaceholders() throws MojoExecutionException {
        assertThat(NamingRules.parse(List.of("{table}_{column}_seq", "{table}_seq")))
                .containsExactly(new NamingRule("{table}_{column}_seq"), new NamingRule("{table}_seq"));
        assertThatThrownBy(() -> NamingRules.parse(List.of("{table}_{colum}_seq")))
                .hasMessage("namingRules: '{table}_{colum}_seq' has {colum}, which stands for nothing; the nearest are"
                        + " {column}, {table}");
        assertThatThrownBy(() -> NamingRules.parse(List.of("orders_seq")))
                .hasMessageStartingWith("namingRules: 'orders_seq' does not mention {table}");
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
                .containsExactly(Allocation.Kind.POOLED, null, Allocation.Kind.HILO);
        assertThat(bindings)
                .extracting(binding -> String.valueOf(binding.block()))
                .containsExactly("50", "null", "null");
        assertThat(bindings).allMatch(binding -> binding.boundBy() == BoundBy.MAPPING && binding.required());
    }

    @Test
    void mappingThatSettlesHasNoBlock() throws MojoExecutionException {
        assertThat(parse("a=b.c:not_comparable,d=e.f"))
                .extracting(DeclaredBinding::comparable)
                .containsExactly(false, true);
        assertThatThrownBy(() -> parse("a=b.c:NOT_COMPARABLE(50)"))
                .hasMessage("mappings: a=b.c:NOT_COMPARABLE(50) states a block of ids, which NOT_COMPARABLE has not");
        assertThatThrownBy(() -> parse("a=b.c:SOME"))
                .hasMessageEndingWith("must be one of PLAIN, POOLED, HILO, LEGACY_HILO, NOT_COMPARABLE");
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
                .hasMessageContaining("the block '0' is not a positive whole number; write it like 50");
        assertThatThrownBy(() -> new Mapping().binding())
                .hasMessage("mappings: a mapping has no <sequence>; add it, such as <sequence>orders_seq</sequence>");
        assertThatThrownBy(() -> {
                    Mappings mappings = new Mappings();
                    mappings.addMapping(null);
                    mappings.bindings();
                })
                .hasMessage("mappings: a mapping has no <sequence>; add it, such as <sequence>orders_seq</sequence>");
    }

    @Test
    void mappingsAreShownAsTheCommandLineWritesThem() {
        Mapping mapping = new Mapping();
        mapping.setSequence("orders_seq");
        mapping.setColumn("orders.id");
        Mappings mappings = new Mappings();
        mappings.addMapping(mapping);
        assertThat(mappings).hasToString("orders_seq=orders.id");
        mapping.setAllocation("POOLED");
        mapping.setBlock("50");
        mappings.set("a=b.c");
        assertThat(mappings).hasToString("orders_seq=orders.id:POOLED(50),a=b.c");
    }

    private static List<DeclaredBinding> parse(String text) throws MojoExecutionException {
        Mappings mappings = new Mappings();
        mappings.set(text);
        return mappings.bindings();
    }
}
