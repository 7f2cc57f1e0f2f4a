package io.github.seqfix.framework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place where Spring Boot looks for a file and for those of profiles beside it. */
interface SpringPlace {
    /** How Spring Boot's files end; of two beside each other the later takes precedence. */
    List<String> ENDINGS = List.of(".yaml", ".yml", ".properties");

    /**
     * The documents of a profile, by ascending precedence.
     *
     * @param suffix empty for those of no profile, else a dash and its name
     */
    List<Document> documents(String suffix);

    /** The profiles that have files here. */
    Set<String> profiles();

    /** One without files of profiles. */
    static SpringPlace of(Supplier<List<Document>> documents) {
        return new SpringPlace() {
            @Override
            public List<Document> documents(String suffix) {
                return suffix.isEmpty() ? documents.get() : List.of();
            }

            @Override
            public Set<String> profiles() {
                return Set.of();
            }
        };
    }

    /**
     * Files of a folder.
     *
     * @param find the file of a name in the folder
     * @param listed the names of all files in it
     * @param names what the files are called that count, without the ending
     * @param endings how they end
     * @param read the documents of a file
     */
    record Named(
            Function<String, Optional<Path>> find,
            Supplier<List<String>> listed,
            List<String> names,
            List<String> endings,
            Function<Path, List<Document>> read)
            implements SpringPlace {

        @Override
        public List<Document> documents(String suffix) {
            List<Document> documents = new ArrayList<>();
            for (String name : names) {
                for (String ending : endings) {
                    find.apply(name + suffix + ending).map(read).ifPresent(documents::addAll);
                }
            }
            return documents;
        }

        @Override
        public Set<String> profiles() {
            Set<String> profiles = new TreeSet<>();
            for (String name : names) {
                for (String ending : endings) {
                    Pattern pattern = Pattern.compile(Pattern.quote(name) + "-(.+)" + Pattern.quote(ending));
                    for (String file : listed.get()) {
                        Matcher matcher = pattern.matcher(file);
                        if (matcher.matches()) {
                            profiles.add(matcher.group(1));
                        }
                    }
                }
            }
            return profiles;
        }
    }
}
