package io.github.seqfix.framework;

import io.github.seqfix.framework.FrameworkSettings.NotRead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys by which a framework is told to read its settings elsewhere, too.
 *
 * @param files those that name files
 * @param servers those that name a server, or switch one on
 */
record Elsewhere(List<String> files, List<String> servers) {

    /** The places of what is not read, as far as these settings name any. */
    List<Document> unread(EffectiveSettings settings) {
        List<Document> unread = new ArrayList<>();
        add(files, "the files that it names are not read here", false, settings, unread);
        add(servers, "the server is not asked here", true, settings, unread);
        return unread;
    }

    private static void add(
            List<String> keys, String reason, boolean optional, EffectiveSettings settings, List<Document> unread) {
        for (String key : keys) {
            Optional<Setting> setting = settings.firstOf(List.of(key));
            if (setting.isPresent() && !"false".equalsIgnoreCase(setting.get().value())) {
                String place = setting.get().place(key);
                unread.add(Document.unread(Path.of(""), new NotRead(place, reason, optional)));
            }
        }
    }
}
