package io.github.seqfix.discovery;

import io.github.seqfix.configuration.ResolvedText;
import io.github.seqfix.framework.EffectiveSettings;
import io.github.seqfix.framework.FrameworkSettings;
import io.github.seqfix.framework.FrameworkSettings.NotRead;
import io.github.seqfix.framework.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sightings of the data sources among settings. */
final class DataSourceSettings {
    private static final Pattern ENCRYPTED = Pattern.compile("(?s)\\s*(ENC\\(.*\\)|\\{cipher}.*)\\s*");
    private static final Pattern FILTERED = Pattern.compile("@[A-Za-z][\\w.-]*@");

    /** As clients of Vert.x write it. */
    private static final Pattern WITHOUT_DRIVER = Pattern.compile("^(postgres|postgresql)(?=://)");

    private static final Pattern PERHAPS_POSTGRESQL = Pattern.compile("postgres|\\$\\{");

    private final EffectiveSettings settings;
    private final Set<NotRead> said = new HashSet<>();

    DataSourceSettings(EffectiveSettings settings) {
        this.settings = settings;
    }

    /** The data source with these keys, where its URL is set. */
    Optional<Sighting> find(DataSourceKeys keys) {
        return settings.firstOf(keys.urls()).map(url -> sighting(keys, url));
    }

    private Sighting sighting(DataSourceKeys keys, Setting urlSetting) {
        String source = urlSetting.place(keys.label());
        Optional<Setting> userSetting = settings.firstOf(keys.users());
        Optional<Setting> passwordSetting = settings.firstOf(keys.passwords());
        List<Setting> all = Stream.of(Optional.of(urlSetting), userSetting, passwordSetting)
                .flatMap(Optional::stream)
                .toList();
        for (Setting setting : all) {
            Optional<String> obstacle = obstacle(setting);
            if (obstacle.isPresent()) {
                return new Rejected(source, obstacle.get());
            }
        }
        if (FILTERED.matcher(urlSetting.value()).find()) {
            return new Rejected(source, "it has a property in @..@ that the POM does not have");
        }
        Optional<NotRead> perhaps = settings.perhapsOverruledBy(urlSetting);
        if (perhaps.isPresent()) {
            NotRead other = perhaps.get();
            said.add(other);
            if (!other.optional()) {
                return new Rejected(source, other.place() + " may say otherwise: " + other.reason());
            }
            source += ", unless " + other.place() + " says otherwise: " + other.reason();
        }
        String url = WITHOUT_DRIVER.matcher(resolved(urlSetting)).replaceFirst("vertx-reactive:postgresql");
        Sighting sighting = JdbcUrl.at(source, url, login(userSetting), login(passwordSetting));
        return sighting instanceof Candidate candidate ? candidate.named(keys.name()) : sighting;
    }

    /** Nothing where it comes to nothing, so that the defaults of the environment count. */
    private @Nullable String login(Optional<Setting> setting) {
        return setting.map(this::resolved).filter(text -> !text.isEmpty()).orElse(null);
    }

    private String resolved(Setting setting) {
        return settings.resolve(setting.value()).text();
    }

    /** Why a value is of no use. */
    private Optional<String> obstacle(Setting setting) {
        ResolvedText value = settings.resolve(setting.value());
        if (value.missing().isPresent()) {
            return Optional.of(String.format(
                    "${%s} has no value here: set it in the environment, or with -D%s=..",
                    value.missing().get(), value.missing().get()));
        }
        if (ENCRYPTED.matcher(value.text()).matches()) {
            return Optional.of(setting.key() + " is encrypted, and the key is not known here");
        }
        return Optional.empty();
    }

    /**
     * The URLs that would count in other profiles, and what could not be read, each with the reason, as far as no sighting has
     * said it.
     */
    List<Sighting> besides(FrameworkSettings framework, Function<String, @Nullable String> labels) {
        Set<Sighting> besides = new LinkedHashSet<>();
        framework.inactive().forEach(inactive -> {
            String label = labels.apply(inactive.setting().key());
            if (label != null
                    && PERHAPS_POSTGRESQL.matcher(inactive.setting().value()).find()) {
                besides.add(new Rejected(inactive.setting().place(label), inactive.reason()));
            }
        });
        framework.notRead().stream()
                .filter(file -> !said.contains(file))
                .forEach(file -> besides.add(new Rejected(file.place(), file.reason())));
        return new ArrayList<>(besides);
    }
}
