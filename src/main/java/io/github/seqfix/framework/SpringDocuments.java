package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.Inactive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the documents that count, each with those that it imports, and the settings of those that do not. */
final class SpringDocuments {
    private static final List<String> CONDITIONS = List.of("spring.config.activate.on-profile", "spring.profiles");
    private static final String PLATFORM = "spring.config.activate.on-cloud-platform";
    private static final String IMPORT = "spring.config.import";
    /** A file that imports itself ends here; no project has as many. */
    private static final int MAXIMUM = 500;

    private final SpringLocations locations;
    private final Outside outside;
    private final List<String> profiles;
    private final Predicate<String> condition;
    private final List<Document> active = new ArrayList<>();
    private final List<Inactive> inactive = new ArrayList<>();

    private SpringDocuments(
            SpringLocations locations, Outside outside, List<String> profiles, Predicate<String> condition) {
        this.locations = locations;
        this.outside = outside;
        this.profiles = profiles;
        this.condition = condition;
    }

    /** For those that count whatever the profiles. */
    static SpringDocuments always(SpringLocations locations, Outside outside) {
        return new SpringDocuments(locations, outside, List.of(), expression -> false);
    }

    /** For those that count where these profiles are active. */
    static SpringDocuments of(SpringLocations locations, Outside outside, List<String> profiles) {
        return new SpringDocuments(
                locations, outside, profiles, expression -> ProfileExpression.matches(expression, profiles));
    }

    /** Those that count, by ascending precedence. */
    List<Document> active() {
        return List.copyOf(active);
    }

    /** The settings of those that do not. */
    List<Inactive> inactive() {
        return List.copyOf(inactive);
    }

    /** Adds what places of one group have: files of a profile take precedence over those of none, wherever in it they lie. */
    void addFrom(Collection<SpringPlace> places) {
        places.forEach(place -> place.documents("").forEach(this::add));
        for (String profile : profiles) {
            places.forEach(place -> place.documents('-' + profile).forEach(this::add));
        }
        for (SpringPlace place : places) {
            for (String profile : place.profiles()) {
                if (!profiles.contains(profile)) {
                    place.documents('-' + profile).forEach(document -> addInactive(document, profile));
                }
            }
        }
    }

    /** Adds a document, and after it those that it imports, as far as their conditions hold. */
    void add(Document document) {
        if (!isOnPlatform(document)) {
            return;
        }
        Optional<String> expression =
                CONDITIONS.stream().flatMap(key -> document.text(key).stream()).findFirst();
        if (expression.isPresent() && !condition.test(expression.get())) {
            addInactive(document, expression.get());
        } else if (active.size() < MAXIMUM) {
            active.add(document);
            addFrom(imported(document));
        }
    }

    private List<SpringPlace> imported(Document document) {
        List<SpringPlace> places = new ArrayList<>();
        String list = document.text(IMPORT)
                .map(text -> new EffectiveSettings(outside, List.of(document))
                        .resolve(text)
                        .text())
                .orElse("");
        for (String location : list.split("[,;]", -1)) {
            if (!location.isBlank()) {
                places.addAll(locations.places(
                        location, document.file().resolveSibling(""), IMPORT + " in " + document.place()));
            }
        }
        return places;
    }

    /** A build runs on no cloud platform. */
    private static boolean isOnPlatform(Document document) {
        return document.text(PLATFORM).map("none"::equalsIgnoreCase).orElse(true);
    }

    private void addInactive(Document document, String expression) {
        String reason = expression.matches("[\\w.-]+")
                ? String.format(
                        "profile %s is not active: make it so with -Dspring.profiles.active=%s", expression, expression)
                : String.format("it holds for the profiles %s, which are not active", expression);
        document.entries()
                .forEach((key, value) ->
                        inactive.add(new Inactive(Setting.ofFile(key, value, document.place()), reason)));
    }
}
