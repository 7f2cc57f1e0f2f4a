package io.github.seqfix.postgres.situations;

import io.github.seqfix.core.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the catalogue: an SQL script that starts with comments, the title first, then after an empty one what
 * is expected. {@code src/test/resources/situations/README.md} tells the keys.
 */
final class SituationParser {
    private static final String COMMENT = "--";
    private static final String NONE = "none";
    private static final Set<String> SITUATION_KEYS =
            orderedSet("versions", "requires", "runs as", "mappings", "naming rule", "sequences");
    private static final Set<String> SEQUENCE_KEYS = orderedSet(
            "sequence",
            "verdict",
            "next",
            "edge",
            "bound",
            "reset",
            "probe",
            "times",
            "fails",
            "collides",
            "says",
            "omits",
            "suggests",
            "stated");

    private SituationParser() {}

    static Situation read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Situation parse(String text) {
        List<String> comments = text.lines()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()))
                .toList();
        int titleEnd = comments.indexOf("");
        if (titleEnd < 1) {
            throw new MalformedSituationException(
                    "the script has to start with a comment: its title, an empty line, what is expected");
        }
        String title = String.join(
                " ", comments.subList(0, titleEnd).stream().map(String::strip).toList());
        if (!title.endsWith(".")) {
            throw new MalformedSituationException("the title is a sentence, which ends with a full stop: " + title);
        }
        return parse(title, comments.subList(titleEnd + 1, comments.size()), text);
    }

    private static Situation parse(String title, List<String> lines, String sql) {
        Header situation = new Header(SITUATION_KEYS);
        List<Header> sequences = new ArrayList<>();
        for (String line : lines) {
            Map.Entry<String, String> entry = Header.split(line);
            if (entry.getKey().equals("sequence")) {
                sequences.add(new Header(SEQUENCE_KEYS));
            }
            Header header = sequences.isEmpty() ? situation : sequences.get(sequences.size() - 1);
            header.add(entry.getKey(), entry.getValue());
        }
        String none = situation.optional("sequences");
        if (sequences.isEmpty() ? !NONE.equals(none) : none != null) {
            throw new MalformedSituationException("either 'sequence: name' is there, or 'sequences: none'");
        }
        String versions = situation.optional("versions");
        String mappings = situation.optional("mappings");
        return new Situation(
                title,
                versions == null ? VersionRange.ALL : VersionRange.parse(versions),
                situation.all("requires"),
                situation.optional("runs as"),
                mappings == null ? "" : mappings,
                situation.all("naming rule"),
                sequences.stream().map(SituationParser::sequence).toList(),
                sql);
    }

    private static ExpectedSequence sequence(Header header) {
        List<String> name = HeaderName.parse(header.required("sequence"));
        if (name.size() > 2) {
            throw new MalformedSituationException("sequence: " + name + " has too many parts");
        }
        Verdict verdict = ExpectedSequence.verdict(header.required("verdict"));
        List<ExpectedColumn> columns =
                header.all("bound").stream().map(ExpectedColumn::parse).toList();
        if (columns.isEmpty() && verdict != Verdict.UNBOUND && verdict != Verdict.CYCLES) {
            throw new MalformedSituationException("'bound' is missing");
        }
        ExpectedReset reset = ExpectedReset.parse(header.required("reset"), verdict);
        if ((verdict == Verdict.DRIFTED) != (reset.kind() != ExpectedReset.Kind.UNCHANGED)
                && verdict != Verdict.EXHAUSTED
                && verdict != Verdict.MISMATCHED) {
            throw new MalformedSituationException("reset does something exactly about what is DRIFTED");
        }
        return new ExpectedSequence(
                name,
                verdict,
                number(header.required("next")),
                number(header.required("edge")),
                columns,
                reset,
                probe(header, verdict, reset),
                header.optional("collides"),
                header.all("says"),
                header.all("omits"),
                suggestion(header));
    }

    private static @Nullable ExpectedSuggestion suggestion(Header header) {
        List<String> columns = header.all("suggests");
        String stated = header.optional("stated");
        if (columns.isEmpty() != (stated == null)) {
            throw new MalformedSituationException("'suggests' and 'stated' come together");
        }
        return stated == null
                ? null
                : new ExpectedSuggestion(
                        columns.stream()
                                .map(column -> ExpectedColumn.parse(column + " MAPPING"))
                                .toList(),
                        ExpectedSequence.verdict(stated));
    }

    private static @Nullable ExpectedProbe probe(Header header, Verdict verdict, ExpectedReset reset) {
        String sql = header.optional("probe");
        String times = header.optional("times");
        String fails = header.optional("fails");
        if (sql == null) {
            if (verdict == Verdict.DRIFTED || times != null || fails != null) {
                throw new MalformedSituationException("'probe' is missing");
            }
            return null;
        }
        String before = fails == null && verdict == Verdict.DRIFTED ? ExpectedProbe.COLLISION : sqlState(fails);
        String after = reset.kind() == ExpectedReset.Kind.MOVED ? null : before;
        return new ExpectedProbe(sql, times == null ? 1 : Integer.parseInt(times), before, after);
    }

    private static @Nullable String sqlState(@Nullable String fails) {
        return NONE.equals(fails) ? null : fails;
    }

    private static @Nullable BigInteger number(String text) {
        if (text.equals(NONE)) {
            return null;
        }
        try {
            return new BigInteger(text);
        } catch (NumberFormatException e) {
            throw new MalformedSituationException("'" + text + "' is neither a whole number nor '" + NONE + "'");
        }
    }

    private static Set<String> orderedSet(String... keys) {
        Set<String> set = new LinkedHashSet<>();
        Stream.of(keys).forEach(set::add);
        return set;
    }
}
