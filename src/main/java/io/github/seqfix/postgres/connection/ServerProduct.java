package io.github.seqfix.postgres.connection;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The products that speak PostgreSQL's protocol, and how far seqfix goes with each. What a server answers decides, never
 * an error text. The order is that in which they are looked for: those that are built upon others come first.
 */
@SuppressWarnings("ImmutableEnumChecker") // which does not see that these tests hold nothing
enum ServerProduct {
    AURORA_DSQL(
            "Amazon Aurora DSQL",
            hosted("\\.dsql(-\\w+)?\\.[a-z0-9-]+\\.on\\.aws\\.?$"),
            Support.none("a transaction there sees one snapshot of the rows, while the sequence moves on")),
    REDSHIFT(
            "Amazon Redshift",
            versioned("\\bRedshift \\d"),
            Support.none("it is built upon PostgreSQL 8.0, which has no pg_sequence")),
    H2("H2's PostgreSQL mode", versioned("server protocol using H2"), Support.none("it has no pg_sequence")),
    MATERIALIZE("Materialize", versioned("\\(Materialize "), Support.none("it has no sequences")),
    QUESTDB("QuestDB", versioned("\\bQuestDB\\b"), Support.none("it has no sequences")),
    YUGABYTEDB("YugabyteDB", versioned("-YB-\\d"), Support.WITHOUT_LOCKS),
    COCKROACHDB("CockroachDB", versioned("^CockroachDB "), Support.WITHOUT_LOCKS),
    GREENPLUM("Greenplum", versioned("\\(Greenplum Database "), Support.FULL),
    PGLITE("PGlite", versioned("\\(PGlite |compiled by emcc "), Support.FULL),
    AURORA("Amazon Aurora PostgreSQL", answers -> answers.functions().contains("aurora_version"), Support.FULL),
    RDS("Amazon RDS for PostgreSQL", configured("rds"), Support.FULL),
    ALLOYDB("AlloyDB for PostgreSQL", configured("alloydb"), Support.FULL),
    CLOUD_SQL("Cloud SQL for PostgreSQL", configured("cloudsql"), Support.FULL),
    AZURE("Azure Database for PostgreSQL", configured("azure"), Support.FULL),
    NEON("Neon", configured("neon"), Support.FULL),
    SUPABASE("Supabase", answers -> answers.roles().contains("supabase_admin"), Support.FULL),
    POSTGRESQL("PostgreSQL", versioned("^PostgreSQL \\d"), Support.FULL),
    /** Anything else: what it does under a lock nobody has tried. */
    UNKNOWN("", answers -> true, Support.READ_ONLY);

    private final String title;
    private final Predicate<ServerAnswers> test;
    private final Support support;

    ServerProduct(String title, Predicate<ServerAnswers> test, Support support) {
        this.title = title;
        this.test = test;
        this.support = support;
    }

    /**
     * How far seqfix goes.
     *
     * @param repairs whether sequences are repaired at all
     * @param locks whether tables and sequences can be locked
     * @param obstacle why nothing can be seen truly; empty where it can
     */
    private record Support(boolean repairs, boolean locks, String obstacle) {
        static final Support FULL = new Support(true, true, "");
        static final Support WITHOUT_LOCKS = new Support(true, false, "");
        static final Support READ_ONLY = new Support(false, false, "");

        static Support none(String obstacle) {
            return new Support(false, false, obstacle);
        }
    }

    private static Predicate<ServerAnswers> versioned(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return answers -> compiled.matcher(answers.version()).find();
    }

    private static Predicate<ServerAnswers> hosted(String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return answers -> compiled.matcher(answers.host()).find();
    }

    /** Whether the server has a setting whose name begins with this word and a dot. */
    private static Predicate<ServerAnswers> configured(String prefix) {
        return answers -> answers.prefixes().contains(prefix);
    }

    /** What a server is that answers like this. */
    static ServerProduct of(ServerAnswers answers) {
        return Stream.of(values())
                .filter(product -> product.test.test(answers))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Its name, for people; that of one that nobody knows is what it calls itself. */
    String title(ServerAnswers answers) {
        return this == UNKNOWN ? answers.version().split("[ (,]", 2)[0] : title;
    }

    /** Why nothing is done there, as one sentence; empty where seqfix goes on. */
    Optional<String> refusal() {
        return support.obstacle.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        "the server is %s, not PostgreSQL, and not supported: %s", title, support.obstacle));
    }

    /** Whether sequences can be repaired at all. */
    boolean isRepairable() {
        return support.repairs;
    }

    /** Whether tables and sequences can be locked. */
    boolean hasLocks() {
        return support.locks;
    }

    /** What there is to say of a run there; empty where everything is as on PostgreSQL. */
    Optional<String> remark() {
        return switch (this) {
            case YUGABYTEDB ->
                Optional.of(
                        "this is YugabyteDB, whose servers take values of a sequence in advance, so that a position is up to"
                                + " that many ahead of what was used; seqfix was not tested on it");
            case COCKROACHDB ->
                Optional.of(
                        "this is CockroachDB, where a SERIAL column has no sequence unless serial_normalization says so:"
                                + " what draws from none is not listed; seqfix was not tested on it");
            case GREENPLUM -> Optional.of("this is Greenplum, on which seqfix was not tested");
            case UNKNOWN ->
                Optional.of(
                        "the server is none that seqfix knows: what it says of sequences is taken as PostgreSQL's would be");
            default -> Optional.empty();
        };
    }
}
