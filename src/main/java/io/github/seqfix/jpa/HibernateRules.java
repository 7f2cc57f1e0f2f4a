package io.github.seqfix.jpa;

import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules of Hibernate, which differ between its major versions. */
final class HibernateRules implements ProviderRules {
    private static final int FIRST_WITH_SEQUENCE_PER_TABLE = 6;
    private static final int FIRST_WITH_LOCAL_GENERATORS = 7;
    static final String SHARED_SEQUENCE = "hibernate_sequence";

    /** What is appended to the name of a table. */
    static final String SUFFIX = "_SEQ";

    private final ProviderVersion version;
    private final ProjectMapping project;
    private final HibernateSettings settings;
    private final HibernateOptimizers optimizers;
    private final HibernateGenericRules genericRules;

    HibernateRules(ProviderVersion version, ProjectMapping project) {
        this.version = version;
        this.project = project;
        this.settings = new HibernateSettings(project.settings());
        this.optimizers = new HibernateOptimizers(settings);
        this.genericRules = new HibernateGenericRules(version, project, settings, hasSequencePerTable());
    }

    @Override
    public String provider() {
        return version.display();
    }

    @Override
    public Naming naming() {
        return HibernateNaming.of(version.major(), project);
    }

    @Override
    public Optional<SequenceUse> use(EntityId id, Consumer<String> remarks) {
        boolean drawsFromSequence = switch (id.generation().strategy()) {
            case SEQUENCE -> true;
            case AUTO -> id.type().isInteger() || hasDeclaredGenerator(id);
            case IDENTITY, TABLE, UUID -> false;
        };
        return drawsFromSequence ? sequence(id, remarks) : Optional.empty();
    }

    private boolean hasDeclaredGenerator(EntityId id) {
        String name = id.generation().generator();
        return !name.isEmpty() && find(id, name).isPresent();
    }

    private Optional<SequenceUse> sequence(EntityId id, Consumer<String> remarks) {
        String name = id.generation().generator();
        if (name.isEmpty()) {
            Optional<Generator.OfHibernate> own = local(id, Generator.OfHibernate.class);
            return own.isPresent() ? genericRules.use(id, own.get(), remarks) : unnamed(id);
        }
        Optional<Generator> generator = find(id, name);
        return generator.isPresent() ? declared(id, generator.get(), remarks) : undeclared(name);
    }

    /** The generator of this name: the nearest one, or, where names are global, that of any class. */
    private Optional<Generator> find(EntityId id, String name) {
        Optional<Generator> local = id.localGenerators().stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst();
        boolean global = version.major() < FIRST_WITH_LOCAL_GENERATORS || settings.globalGenerators();
        return local.isPresent() || !global
                ? local
                : Optional.ofNullable(project.generators().get(name));
    }

    /** The nearest generator of a kind that has no name, and so is meant for the id where it is declared. */
    private static <G extends Generator> Optional<G> local(EntityId id, Class<G> kind) {
        return id.localGenerators().stream()
                .filter(generator -> generator.name().isEmpty())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private Optional<SequenceUse> unnamed(EntityId id) {
        if (version.major() >= FIRST_WITH_LOCAL_GENERATORS) {
            Optional<Generator.OfSequence> own = local(id, Generator.OfSequence.class);
            if (own.isPresent()) {
                return annotated(id, own.get());
            }
        }
        return hasSequencePerTable()
                ? use(
                        perTable(id),
                        Generator.OfSequence.DEFAULT_ALLOCATION_SIZE,
                        "",
                        implicitFirstValue(),
                        noNameRule())
                : Optional.of(SequenceUse.plain(
                        LogicalPath.parse(SHARED_SEQUENCE, ""),
                        rule("entities without a generator share " + SHARED_SEQUENCE)));
    }

    private Optional<SequenceUse> undeclared(String name) {
        if (settings.implicitSequences() == HibernateSettings.ImplicitSequences.SINGLE) {
            return Optional.of(SequenceUse.plain(
                    LogicalPath.parse(SHARED_SEQUENCE, ""), rule("all entities share " + SHARED_SEQUENCE)));
        }
        boolean elsewhere = project.generators().containsKey(name);
        String reason = elsewhere
                ? "the generator " + name
                        + " of another class is not found since Hibernate 7, so its name is taken for the sequence"
                : "a generator that is declared nowhere names the sequence";
        int block = hasSequencePerTable() || version.major() < FIRST_WITH_LOCAL_GENERATORS
                ? Generator.OfSequence.DEFAULT_ALLOCATION_SIZE
                : 1;
        return use(LogicalPath.parse(name, ""), block, "", implicitFirstValue(), reason);
    }

    private Optional<SequenceUse> declared(EntityId id, Generator generator, Consumer<String> remarks) {
        if (generator instanceof Generator.OfSequence annotation) {
            return annotated(id, annotation);
        }
        return generator instanceof Generator.OfHibernate generic
                ? genericRules.use(id, generic, remarks)
                : Optional.empty();
    }

    private Optional<SequenceUse> annotated(EntityId id, Generator.OfSequence generator) {
        FirstValue firstValue = FirstValue.initial(BigInteger.valueOf(generator.initialValue()));
        if (!generator.sequenceName().isEmpty()) {
            return use(
                    LogicalPath.parse(generator.sequenceName(), generator.schema()),
                    generator.allocationSize(),
                    "",
                    firstValue,
                    "the generator names the sequence");
        }
        if (!generator.name().isEmpty()) {
            return use(
                    LogicalPath.parse(generator.name(), generator.schema()),
                    generator.allocationSize(),
                    "",
                    firstValue,
                    "the generator's name is the sequence's");
        }
        return use(perTable(id), generator.allocationSize(), "", firstValue, noNameRule());
    }

    private Optional<SequenceUse> use(
            LogicalPath sequence, int block, String optimizer, FirstValue firstValue, String reason) {
        return optimizers.use(sequence, block, optimizer, firstValue, rule(reason));
    }

    private boolean hasSequencePerTable() {
        return version.major() >= FIRST_WITH_SEQUENCE_PER_TABLE
                && settings.implicitSequences() == HibernateSettings.ImplicitSequences.STANDARD;
    }

    private static LogicalPath perTable(EntityId id) {
        return LogicalPath.of(id.rootTable().name().withSuffix(SUFFIX));
    }

    /** Where no generator is declared, Hibernate 7 does not pass an initial value to the optimizer. */
    private FirstValue implicitFirstValue() {
        return version.major() >= FIRST_WITH_LOCAL_GENERATORS
                ? FirstValue.BELOW_BLOCK
                : FirstValue.initial(BigInteger.ONE);
    }

    private String rule(String reason) {
        return provider() + ": " + reason;
    }

    static String noNameRule() {
        return "a sequence without a name is named after the table, with the suffix " + SUFFIX;
    }
}
