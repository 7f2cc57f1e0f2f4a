package io.github.seqfix.jpa;

import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Reads the mapping of a class from its JPA and Hibernate annotations. */
final class AnnotationReader {
    private static final List<String> JPA_PACKAGES = List.of("jakarta.persistence.", "javax.persistence.");
    private static final String HIBERNATE_PACKAGE = "org.hibernate.annotations.";

    private AnnotationReader() {}

    static MappedClass read(ClassInfo type) {
        List<MappedId> ids = new ArrayList<>();
        List<Generator> generators = new ArrayList<>(generators(type, ""));
        Map<String, JavaType> attributeTypes = new HashMap<>();
        boolean compositeId = jpa(type, "IdClass").isPresent();
        for (Attribute attribute : attributes(type)) {
            attributeTypes.putIfAbsent(attribute.name, attribute.type);
            generators.addAll(generators(attribute.target, attribute.name));
            compositeId |= jpa(attribute.target, "EmbeddedId").isPresent();
            if (jpa(attribute.target, "Id").isPresent()) {
                ids.add(new MappedId(
                        attribute.name,
                        attribute.type,
                        text(jpa(attribute.target, "Column").orElse(null), "name"),
                        generation(attribute.target).orElse(null),
                        ownAnnotations(attribute.target)));
            }
        }
        AnnotationInstance table = jpa(type, "Table").orElse(null);
        return new MappedClass(
                type.name().toString(),
                type.superName() == null ? null : type.superName().toString(),
                superclassArguments(type),
                type.typeParameters().stream()
                        .map(variable -> variable.identifier())
                        .toList(),
                !Modifier.isAbstract(type.flags()),
                role(type),
                text(jpa(type, "Entity").orElse(null), "name"),
                text(table, "name"),
                text(table, "schema"),
                inheritance(type),
                List.copyOf(ids),
                compositeId,
                columnOverrides(type),
                List.copyOf(generators),
                Map.copyOf(attributeTypes),
                hibernate(type, "IdGeneratorType")
                        .map(annotation -> annotation.value().asClass().name().toString())
                        .orElse(""));
    }

    /** The annotations that an id may have of a project's own, or of other libraries. */
    private static List<String> ownAnnotations(AnnotationTarget target) {
        return target.declaredAnnotations().stream()
                .map(annotation -> annotation.name().toString())
                .filter(name ->
                        JPA_PACKAGES.stream().noneMatch(name::startsWith) && !name.startsWith(HIBERNATE_PACKAGE))
                .toList();
    }

    private static MappedClass.Role role(ClassInfo type) {
        if (jpa(type, "Entity").isPresent()) {
            return MappedClass.Role.ENTITY;
        }
        return jpa(type, "MappedSuperclass").isPresent() ? MappedClass.Role.MAPPED_SUPERCLASS : MappedClass.Role.OTHER;
    }

    private static MappedClass.@Nullable Inheritance inheritance(ClassInfo type) {
        return jpa(type, "Inheritance")
                .map(annotation -> annotation.value("strategy") == null
                        ? MappedClass.Inheritance.SINGLE_TABLE
                        : MappedClass.Inheritance.valueOf(
                                annotation.value("strategy").asEnum()))
                .orElse(null);
    }

    private static List<JavaType> superclassArguments(ClassInfo type) {
        Type above = type.superClassType();
        return above == null || above.kind() != Type.Kind.PARAMETERIZED_TYPE
                ? List.of()
                : above.asParameterizedType().arguments().stream()
                        .map(AnnotationReader::javaType)
                        .toList();
    }

    private static List<Attribute> attributes(ClassInfo type) {
        Stream<Attribute> fields = type.fields().stream()
                .filter(field -> !Modifier.isStatic(field.flags()))
                .map(field -> new Attribute(field.name(), javaType(field.type()), field));
        Stream<Attribute> getters = type.methods().stream()
                .filter(method -> !Modifier.isStatic(method.flags()) && method.parametersCount() == 0)
                .flatMap(method -> property(method).stream()
                        .map(name -> new Attribute(name, javaType(method.returnType()), method)));
        return Stream.concat(fields, getters).toList();
    }

    /** The name of the property whose getter this is, by the naming rules of JavaBeans; empty for other methods. */
    private static Optional<String> property(MethodInfo method) {
        return Stream.of("get", "is")
                .filter(prefix ->
                        method.name().startsWith(prefix) && method.name().length() > prefix.length())
                .map(prefix -> Introspector.decapitalize(method.name().substring(prefix.length())))
                .findFirst();
    }

    private static JavaType javaType(Type type) {
        return switch (type.kind()) {
            case TYPE_VARIABLE -> new JavaType(type.asTypeVariable().identifier(), true);
            case UNRESOLVED_TYPE_VARIABLE ->
                new JavaType(type.asUnresolvedTypeVariable().identifier(), true);
            default -> new JavaType(type.name().toString(), false);
        };
    }

    private static Optional<Generation> generation(AnnotationTarget target) {
        return jpa(target, "GeneratedValue")
                .map(annotation -> new Generation(
                        annotation.value("strategy") == null
                                ? Generation.Strategy.AUTO
                                : Generation.Strategy.valueOf(
                                        annotation.value("strategy").asEnum()),
                        text(annotation, "generator")));
    }

    private static Map<String, String> columnOverrides(ClassInfo type) {
        Map<String, String> overrides = new HashMap<>();
        for (AnnotationInstance override : repeated(type, AnnotationReader::jpa, "AttributeOverride")) {
            AnnotationValue column = override.value("column");
            overrides.put(text(override, "name"), column == null ? "" : text(column.asNested(), "name"));
        }
        return Map.copyOf(overrides);
    }

    private static List<Generator> generators(AnnotationTarget target, String attribute) {
        List<Generator> generators = new ArrayList<>();
        for (AnnotationInstance annotation : repeated(target, AnnotationReader::jpa, "SequenceGenerator")) {
            generators.add(new Generator.OfSequence(
                    text(annotation, "name"),
                    attribute,
                    text(annotation, "sequenceName"),
                    text(annotation, "schema"),
                    number(annotation, "initialValue", 1),
                    number(annotation, "allocationSize", Generator.OfSequence.DEFAULT_ALLOCATION_SIZE)));
        }
        for (AnnotationInstance annotation : repeated(target, AnnotationReader::jpa, "TableGenerator")) {
            generators.add(new Generator.WithoutSequence(text(annotation, "name"), attribute));
        }
        for (AnnotationInstance annotation : repeated(target, AnnotationReader::hibernate, "GenericGenerator")) {
            generators.add(new Generator.OfHibernate(
                    text(annotation, "name"), attribute, genericType(annotation), parameters(annotation)));
        }
        return generators;
    }

    private static String genericType(AnnotationInstance annotation) {
        AnnotationValue type = annotation.value("type");
        return type == null
                ? text(annotation, "strategy")
                : type.asClass().name().toString();
    }

    private static Map<String, String> parameters(AnnotationInstance annotation) {
        Map<String, String> parameters = new HashMap<>();
        AnnotationValue values = annotation.value("parameters");
        if (values != null) {
            for (AnnotationInstance parameter : values.asNestedArray()) {
                parameters.put(text(parameter, "name"), text(parameter, "value"));
            }
        }
        return Map.copyOf(parameters);
    }

    /** The annotations of a repeatable type: a single one, and those in its container, which is named in the plural. */
    private static List<AnnotationInstance> repeated(AnnotationTarget target, Lookup lookup, String name) {
        return Stream.concat(
                        lookup.find(target, name).stream(),
                        lookup.find(target, name + 's').map(holder -> holder.value()).stream()
                                .filter(Objects::nonNull)
                                .flatMap(value -> Stream.of(value.asNestedArray())))
                .toList();
    }

    private static Optional<AnnotationInstance> jpa(AnnotationTarget target, String name) {
        return JPA_PACKAGES.stream()
                .map(jpaPackage -> declared(target, jpaPackage + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<AnnotationInstance> hibernate(AnnotationTarget target, String name) {
        return declared(target, HIBERNATE_PACKAGE + name);
    }

    private static Optional<AnnotationInstance> declared(AnnotationTarget target, String name) {
        return Optional.ofNullable(target.declaredAnnotation(DotName.createSimple(name)));
    }

    private static String text(@Nullable AnnotationInstance annotation, String element) {
        AnnotationValue value = annotation == null ? null : annotation.value(element);
        return value == null ? "" : value.asString();
    }

    private static int number(AnnotationInstance annotation, String element, int otherwise) {
        AnnotationValue value = annotation.value(element);
        return value == null ? otherwise : value.asInt();
    }

    @FunctionalInterface
    private interface Lookup {
        Optional<AnnotationInstance> find(AnnotationTarget target, String name);
    }

    /** A persistent attribute: a field, or a property with its getter. */
    private record Attribute(String name, JavaType type, AnnotationTarget target) {}
}
