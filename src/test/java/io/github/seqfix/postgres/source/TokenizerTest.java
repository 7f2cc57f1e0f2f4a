package io.github.seqfix.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            NEW.Id := 1                     ¦ WORD new, SYMBOL ., WORD id, SYMBOL :=, NUMBER 1
            a_1$b  Émile _x9                ¦ WORD a_1$b, WORD Émile, WORD _x9
            "Odd ""Id"" x"                  ¦ NAME Odd "Id" x
            "open                           ¦ NAME open
            'it''s'                         ¦ STRING it's
            'open                           ¦ STRING open
            'a\\b'                           ¦ STRING a\\b
            E'a\\'b\\\\c''d' e'x'              ¦ STRING a'b\\c'd, STRING x
            E'open                          ¦ STRING open
            E'open\\                         ¦ STRING open\\
            E'a'b                           ¦ STRING a, WORD b
            N'x' n'y'                       ¦ STRING x, STRING y
            U&'\\0041\\+000042\\\\' u&"\\0043"   ¦ STRING AB\\, NAME C
            U & 'x'                         ¦ WORD u, SYMBOL &, STRING x
            en'x'                           ¦ WORD en, STRING x
            $$a 'b' $1$$ $1 $23x            ¦ STRING a 'b' $1, PARAMETER 1, PARAMETER 23, WORD x
            $q1$a $$ b$q1$c                 ¦ STRING a $$ b, WORD c
            $é_$x$é_$                       ¦ STRING x
            $$open                          ¦ STRING open
            $q                              ¦ SYMBOL $, WORD q
            1.5 12 1..10                    ¦ NUMBER 1.5, NUMBER 12, NUMBER 1, SYMBOL .., NUMBER 10
            a::b||c=>d                      ¦ WORD a, SYMBOL ::, WORD b, SYMBOL ||, WORD c, SYMBOL =>, WORD d
            a<<b:c                          ¦ WORD a, SYMBOL <, SYMBOL <, WORD b, SYMBOL :, WORD c
            a /* b /* c */ d */ e           ¦ WORD a, WORD e
            a /*/ b */ c                    ¦ WORD a, WORD c
            a/**/b                          ¦ WORD a, WORD b
            a /* open                       ¦ WORD a
            a /* open *                     ¦ WORD a
            a -- b                          ¦ WORD a
            a||                             ¦ WORD a, SYMBOL ||
            a - b / c                       ¦ WORD a, SYMBOL -, WORD b, SYMBOL /, WORD c
            (:                              ¦ SYMBOL (, SYMBOL :
            """)
    void takesTextsApartAsTheServerDoes(String source, String expected) {
        assertThat(text(Tokenizer.tokens(source))).isEqualTo(expected);
    }

    @Test
    void aCommentEndsWithItsLine() {
        assertThat(text(Tokenizer.tokens("a -- b\nc\t--d\n"))).isEqualTo("WORD a, WORD c");
    }

    @Test
    void nothingHasNoTokens() {
        assertThat(Tokenizer.tokens("")).isEmpty();
        assertThat(Tokenizer.tokens(" \n")).isEmpty();
    }

    @Test
    void tokensKnowWhereTheyStand() {
        String source = "x := E'a' || \"b\" || $$c$$ || $1 || U&'d' || n'e' || 'f' || U&\"g\" || 12;";

        assertThat(Tokenizer.tokens(source).stream()
                        .map(token -> source.substring(token.start(), token.end()))
                        .filter(text -> !text.equals("||"))
                        .toList())
                .containsExactly(
                        "x", ":=", "E'a'", "\"b\"", "$$c$$", "$1", "U&'d'", "n'e'", "'f'", "U&\"g\"", "12", ";");
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(token -> token.kind() + " " + token.text()).collect(Collectors.joining(", "));
    }
}
