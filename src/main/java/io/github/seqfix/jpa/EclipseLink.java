package io.github.seqfix.jpa;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.FirstValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** EclipseLink, whose rules are the same in all versions. */
final class EclipseLink implements Provider {
    private static final int NEWEST = 4;
    private static final String SHARED_SEQUENCE = "SEQ_GEN_SEQUENCE";

    @Override
    public String name() {
        return "EclipseLink";
    }

    @Override
    public boolean isNamedBy(String providerClass) {
        return providerClass.startsWith("org.eclipse.persistence.");
    }

    @Override
    public boolean isIn(LibraryArtifact artifact) {
        return artifact.is("org.eclipse.persistence", "org.eclipse.persistence.jpa")
                || artifact.is("org.eclipse.persistence", "eclipselink");
    }

    @Override
    public ProviderVersion assumedVersion(List<LibraryArtifact> artifacts) {
        return new ProviderVersion(name(), NEWEST, "");
    }

    @Override
    public List<ProviderVersion> possibleVersions() {
        return List.of(new ProviderVersion(name(), NEWEST, ""));
    }

    @Override
    public ProviderRules rules(ProviderVersion version, ProjectMapping project) {
        MappingDefaults defaults = project.mappingDefaults();
        return new Rules(
                version.display(),
                new Naming(List.of(NamingStrategy.AS_WRITTEN), List.of(defaults.schema()), defaults.quoted()),
                project.generators());
    }

    /**
     * EclipseLink's rules: a generator is found by its name wherever it is declared, and AUTO without a generator means a
     * table instead of a sequence.
     */
    private record Rules(String provider, Naming naming, Map<String, Generator> generators) implements ProviderRules {

        @Override
        public Optional<SequenceUse> use(EntityId id, Consumer<String> remarks) {
            String generator = id.generation().generator();
            return switch (id.generation().strategy()) {
                case SEQUENCE -> sequence(generator);
                case AUTO ->
                    generators.get(generator) instanceof Generator.OfSequence ? sequence(generator) : Optional.empty();
                case IDENTITY, TABLE, UUID -> Optional.empty();
            };
        }

        private Optional<SequenceUse> sequence(String name) {
            if (name.isEmpty()) {
                return Optional.of(use(
                        LogicalPath.parse(SHARED_SEQUENCE, ""),
                        Generator.OfSequence.DEFAULT_ALLOCATION_SIZE,
                        "entities without a generator share " + SHARED_SEQUENCE));
            }
            Generator generator = generators.get(name);
            if (generator == null) {
                return Optional.of(use(
                        LogicalPath.parse(name, ""),
                        Generator.OfSequence.DEFAULT_ALLOCATION_SIZE,
                        "a generator that is declared nowhere names the sequence"));
            }
            if (!(generator instanceof Generator.OfSequence declared)) {
                return Optional.empty();
            }
            boolean named = !declared.sequenceName().isEmpty();
            return Optional.of(use(
                    LogicalPath.parse(named ? declared.sequenceName() : name, declared.schema()),
                    declared.allocationSize(),
                    named ? "the generator names the sequence" : "the generator's name is the sequence's"));
        }

        private SequenceUse use(LogicalPath sequence, int block, String reason) {
            String rule = provider + ": " + reason;
            return block <= 1
                    ? SequenceUse.plain(sequence, rule)
                    : new SequenceUse(
                            List.of(sequence),
                            Allocation.Kind.POOLED,
                            BigInteger.valueOf(block),
                            FirstValue.REFUSED_BELOW_BLOCK,
                            rule);
        }
    }
}
